"""The requirements other than points, with their words, sources and dates, in the order of the law."""

from datetime import date
from typing import Final

from ..conditions import AtLeast, Is, OnlyWhere, both, either
from ..facts import (
    BUSINESS_IN_JAPAN,
    EMPLOYER_IN_JAPAN,
    EXPERIENCE,
    INFORMATION_PROCESSING,
    INTERNATIONAL_SERVICES,
    IT_EXAMS,
    IT_QUALIFICATIONS,
    ORDINARY_STATUS,
    RELATED_EDUCATION,
    SALARY,
)
from ..law import (
    BUSINESS_MANAGER_CRITERIA,
    IMMIGRATION_ACT,
    IT_NOTICE,
    LANDING_CRITERIA,
    ORDINANCE,
    Citation,
)
from ..proofs import IssuedBy, Proof
from ..requirement import ORDINARY_CRITERIA, PAY_FLOOR, Requirement
from ..rows import ByActivity
from ..text import Text
from . import salary

_PLACE: Final = "別表第一の二の表 高度専門職の項 第一号"

_PAPERS: Final = Proof(
    number="",
    words=Text(
        ja="仕事の種類に応じた申請書と書類",
        zh_hant="該活動所屬在留資格的申請書與文件",
        zh_hans="该活动所属在留资格的申请书与文件",
        en="The application form and the papers for your kind of work",
    ),
    issuer=IssuedBy.APPLICANT_AND_ORGANISATION,
    paper="status",
)

_REFORM: Final = date(2025, 10, 16)
"""The day on which the present criteria of 経営・管理 came into force."""

_SHORT_BUSINESS: Final = Text(
    ja="経営・管理の許可基準",
    zh_hant="「經營・管理」的許可標準",
    zh_hans="“经营·管理”的许可标准",
    en="Criteria of Business Manager",
)

REQUIREMENTS: Final[tuple[Requirement, ...]] = (
    Requirement(
        key="work_in_table",
        label=Text(
            ja="自然科学又は人文科学の分野に属する知識又は技術を要する業務であること（翻訳、通訳、語学の指導など、"
            "外国の文化に基盤を有する思考又は感受性を必要とする国際業務は含まれません）",
            zh_hant="屬於需要自然科學或人文科學領域之知識或技術的業務（翻譯、口譯、語言教學等，需要以外國文化為基礎之思考或感受性的"
            "「國際業務」不在其內）",
            zh_hans="属于需要自然科学或人文科学领域的知识或技术的业务（翻译、口译、语言教学等，需要以外国文化为基础的思考或感受性的"
            "“国际业务”不在其内）",
            en="Work that needs knowledge or skill of a field of natural science or the humanities (translating,"
            " interpreting, language teaching and other international services, which rest on thinking or sensibility"
            " rooted in a foreign culture, are not within it)",
        ),
        short=Text(
            ja="業務の種類（国際業務ではないこと）",
            zh_hant="工作種類（非國際業務）",
            zh_hans="工作种类（非国际业务）",
            en="Kind of work (not international services)",
        ),
        note=Text(
            ja="主な業務が翻訳、通訳又は語学の指導であれば、点数にかかわらず1号ロには当たりません。一部だけがそうである場合と、"
            "自国の文化に基づく広報、取引、デザインの場合は、出入国在留管理庁に確かめてください。"
            "自国の市場を担当する営業、企画、マーケティング、開発は、それだけでは国際業務になりません。",
            zh_hant="主要工作若是翻譯、口譯或語言教學，不論積分多少都不屬於1號ロ。僅部分工作如此，或以本國文化為基礎的公關、交易、設計，"
            "請向出入國在留管理廳確認。負責本國市場的業務、企劃、行銷、開發，並不因此成為國際業務。",
            zh_hans="主要工作若是翻译、口译或语言教学，无论积分多少都不属于1号ロ。仅部分工作如此，或以本国文化为基础的公关、交易、设计，"
            "请向出入国在留管理厅确认。负责本国市场的销售、策划、营销、开发，并不因此成为国际业务。",
            en="Work that is mainly translating, interpreting or teaching a language is not within 1号ロ, whatever"
            " the points. Where only a part of it is, and for public relations, trade or design that rests on one’s"
            " own culture, ask the Immigration Services Agency. Sales, planning, marketing or engineering for the"
            " home market are not international services for that reason alone.",
        ),
        unmet=Text(
            ja="主に翻訳、通訳又は語学の指導をする業務は、1号ロの対象ではありません。",
            zh_hant="主要從事翻譯、口譯或語言教學的工作不屬於1號ロ。",
            zh_hans="主要从事翻译、口译或语言教学的工作不属于1号ロ。",
            en="Work that is mainly translating, interpreting or teaching a language is not within 1号ロ.",
        ),
        missing=Text(
            ja="主に翻訳、通訳、語学の指導をする仕事は、ふつう在留資格「技術・人文知識・国際業務」に入ります。",
            zh_hant="主要從事翻譯、口譯或語言教學的工作，通常屬於「技術・人文知識・國際業務」（技術・人文知識・国際業務）。",
            zh_hans="主要从事翻译、口译或语言教学的工作，通常属于“技术·人文知识·国际业务”（技術・人文知識・国際業務）。",
            en="Mainly translating, interpreting or teaching a language: such work usually belongs to Engineer /"
            " Specialist in Humanities / International Services (技術・人文知識・国際業務).",
        ),
        when=ByActivity(b=Is(INTERNATIONAL_SERVICES, False)),
        source=ByActivity(b=Citation(IMMIGRATION_ACT, f"{_PLACE}ロ")),
    ),
    Requirement(
        key="employer_in_japan",
        label=Text(
            ja="本邦の公私の機関との契約に基づく活動であること",
            zh_hant="活動以與日本國內公私機構的契約為基礎",
            zh_hans="活动以与日本国内公私机构的合同为基础",
            en="The work rests on a contract with a public or private organization in Japan",
        ),
        short=Text(
            ja="日本にある機関との契約",
            zh_hant="與日本國內機構的契約",
            zh_hans="与日本国内机构的合同",
            en="Contract with an organization in Japan",
        ),
        note=Text(
            ja="外国の会社の日本支店も、本邦の機関です。日本に住んで外国の雇用主のためにリモートで働くだけでは、足りません。",
            zh_hant="外國公司在日本的分公司也是日本國內的機構。僅住在日本、為外國雇主遠距工作，並不足夠。",
            zh_hans="外国公司在日本的分公司也是日本国内的机构。仅住在日本、为外国雇主远程工作，并不足够。",
            en="A branch in Japan of a foreign company is such an organization. Living in Japan and working remotely"
            " for an employer abroad is not enough.",
        ),
        unmet=Text(
            ja="日本にある機関との契約に基づく仕事であることが必要ですが、答えによれば、そうではありません。",
            zh_hant="工作須以與日本國內機構的契約為基礎，而依您的回答並非如此。",
            zh_hans="工作须以与日本国内机构的合同为基础，而按您的回答并非如此。",
            en="The work must rest on a contract with an organization in Japan, and by your answer it does not.",
        ),
        missing=Text(
            ja="日本にある機関との契約に基づく仕事であることが必要です。在留資格「技術・人文知識・国際業務」や「研究」でも同じです。",
            zh_hant="工作須以與日本國內機構的契約為基礎。「技術・人文知識・國際業務」（技術・人文知識・国際業務）和「研究」也一樣。",
            zh_hans="工作须以与日本国内机构的合同为基础。“技术·人文知识·国际业务”（技術・人文知識・国際業務）和“研究”也一样。",
            en="The work must rest on a contract with an organization in Japan. 技術・人文知識・国際業務 (Engineer and"
            " others) and 研究 (Researcher) ask for one too.",
        ),
        when=ByActivity(a=Is(EMPLOYER_IN_JAPAN), b=Is(EMPLOYER_IN_JAPAN)),
        source=ByActivity(
            a=Citation(IMMIGRATION_ACT, f"{_PLACE}イ"),
            b=Citation(IMMIGRATION_ACT, f"{_PLACE}ロ"),
        ),
    ),
    Requirement(
        key="business_in_japan",
        label=Text(
            ja="本邦の公私の機関において事業の経営を行い、又はその事業の管理に従事すること",
            zh_hant="在日本國內的公私機構經營事業，或從事該事業的管理",
            zh_hans="在日本国内的公私机构经营企业，或从事企业的管理",
            en="Running a business, or managing it, in a public or private organization in Japan",
        ),
        short=Text(ja="日本での事業", zh_hant="在日本的事業", zh_hans="在日本的企业", en="Business in Japan"),
        note=Text(
            ja="外国にある事業の経営又は管理は、その規模にかかわらず、1号ハには当たりません。",
            zh_hant="經營或管理國外的事業，不論規模大小，都不屬於1號ハ。",
            zh_hans="经营或管理国外的企业，无论规模大小，都不属于1号ハ。",
            en="Running or managing a business abroad is not within 1号ハ, whatever its size.",
        ),
        unmet=Text(
            ja="日本での事業であることが必要ですが、答えによれば、そうではありません。",
            zh_hant="事業須在日本，而依您的回答並非如此。",
            zh_hans="企业须在日本，而按您的回答并非如此。",
            en="The business must be in Japan, and by your answer it is not.",
        ),
        missing=Text(
            ja="日本での事業であることが必要です。在留資格「経営・管理」でも同じです。",
            zh_hant="事業須在日本。「經營・管理」（経営・管理）也一樣。",
            zh_hans="企业须在日本。“经营·管理”（経営・管理）也一样。",
            en="The business must be in Japan. The status Business Manager (経営・管理) asks for that too.",
        ),
        when=ByActivity(c=Is(BUSINESS_IN_JAPAN)),
        source=ByActivity(c=Citation(IMMIGRATION_ACT, f"{_PLACE}ハ")),
    ),
    Requirement(
        key=PAY_FLOOR,
        label=Text(
            ja="会社など（契約する機関）から受ける年収が300万円以上であること（海外の会社から転勤する場合は、"
            "その会社の分も合わせる）",
            zh_hant="從雇主（簽約機構；1號ハ為活動機構）和把您調派到日本的外國公司（外國所屬機構）取得的報酬，一年合計"
            "300萬日圓以上",
            zh_hans="从雇主（签约机构；1号ハ为活动机构）和把您调派到日本的外国公司（外国所属机构）取得的报酬，一年合计"
            "300万日元以上",
            en="Yearly pay of 3,000,000 yen or more from your employer in Japan (and, if you are transferred, from "
            "the foreign employer that sends you)",
        ),
        short=Text(
            ja="年収の条件（300万円以上）",
            zh_hant="年收入條件（300萬日圓以上）",
            zh_hans="年收入条件（300万日元以上）",
            en="Minimum pay (3,000,000 yen a year)",
        ),
        documents=(salary.PROOF,),
        of_points=True,
        when=ByActivity(b=AtLeast(SALARY, 3_000_000), c=AtLeast(SALARY, 3_000_000)),
        source=ByActivity(
            b=Citation(ORDINANCE, "第一条第一項第二号"),
            c=Citation(ORDINANCE, "第一条第一項第三号"),
        ),
    ),
    Requirement(
        key=ORDINARY_CRITERIA,
        label=Text(
            ja="仕事の内容が、その仕事の在留資格（技術・人文知識・国際業務、研究、"
            "企業内転勤など）の基準（上陸許可基準）にも合うこと（教授など、基準のない在留資格もあります）",
            zh_hant="工作本身也要符合所屬在留資格（研究、技術・人文知識・國際業務、企業內調動等）的條件，例如學歷與工"
            "作內容相關；法令稱為入境許可標準（上陸許可基準）。教授等部分在留資格沒有這種標準",
            zh_hans="工作本身也要符合所属在留资格（研究、技术·人文知识·国际业务、企业内调动等）的条件，例如学历与工作"
            "内容相关；法令称为入境许可标准（上陆许可基准）。教授等部分在留资格没有这种标准",
            en="Your job must also meet the ordinary criteria (上陸許可基準) of the status of residence for its kind "
            "of work (Engineer / Specialist in Humanities / International Services, Researcher, Intra-company "
            "Transferee …); some, such as Professor, have none",
        ),
        short=Text(
            ja="仕事の種類ごとの基準（上陸許可基準）",
            zh_hant="上陸許可基準（學歷或經驗等）",
            zh_hans="上陆许可基准（学历或经验等）",
            en="Ordinary criteria for the kind of work",
        ),
        note=Text(
            ja="技術・人文知識の業務では、次のどれか一つが必要です。関連する科目を専攻した大学卒業（同等以上の教育を含む）、"
            "関連する科目の日本の専門学校（専修学校専門課程）の修了（専門士又は高度専門士）、10年以上の実務経験（関連する科目を専攻した期間を含む）。"
            "情報処理の知識を要する業務では、IT告示の試験又は資格が一つあれば足ります。科目と業務の関連は審査官が判断します。"
            "報酬は、日本人が従事する場合と同等額以上であることが必要です。言語を使って人と接する業務では、2026年4月15日から、"
            "B2相当の語学力も確かめられます。"
            "企業内転勤では、学歴は問われませんが、直前に外国の事業所で1年以上続けてこのような業務に就いていたことと、"
            "日本人と同等額以上の報酬が必要です。法律・会計業務と医療では、日本の資格が必要です。"
            "教授、芸術、宗教、報道には基準がなく、研究、教育、介護、興行、技能にはそれぞれの基準があります。",
            zh_hant="技術・人文知識的工作須具備下列任一項：大學畢業（含同等以上的教育），主修相關科目；修畢日本專門學校（專修學校專門課程）的相關科目"
            "（專門士或高度專門士）；10年以上實務經驗（含主修相關科目的期間）。需要資訊處理知識的工作，具備IT告示的一項考試或資格即可。"
            "科目與工作是否相關由審查官判斷。報酬須與日本人同等或更高。使用語言與人接觸的工作，自2026年4月15日起還會確認B2程度的語言能力。"
            "企業內調動不要求學歷，但須在調動前於國外的營業處連續從事此類工作1年以上，且報酬與日本人同等或更高。"
            "法律・會計業務與醫療須有日本的資格。教授、藝術、宗教、報導沒有標準；研究、教育、介護、興行、技能各有其標準。",
            zh_hans="技术·人文知识的工作须具备下列任一项：大学毕业（含同等以上的教育），主修相关科目；修完日本专门学校（专修学校专门课程）的相关科目"
            "（专门士或高度专门士）；10年以上实际工作经验（含主修相关科目的期间）。需要信息处理知识的工作，具备IT告示的一项考试或资格即可。"
            "科目与工作是否相关由审查官判断。报酬须与日本人同等或更高。使用语言与人接触的工作，自2026年4月15日起还会确认B2水平的语言能力。"
            "企业内调动不要求学历，但须在调动前于国外的营业处连续从事此类工作1年以上，且报酬与日本人同等或更高。"
            "法律·会计业务与医疗须有日本的资格。教授、艺术、宗教、报道没有标准；研究、教育、介护、兴行、技能各有其标准。",
            en="Technical and humanities work (技術・人文知識) asks for one of these: a university degree, or equal or"
            " higher education, in a related subject; a related specialized course of a Japanese professional"
            " training college completed (専門士 or 高度専門士); 10 years or more of practical experience, years of"
            " study of a related subject included. For work that needs knowledge of information processing, one"
            " examination or qualification of the IT public notice is enough. Whether subject and work are related is"
            " for the examiner to say. The pay must be equal to that of a Japanese, or more. Since 15 April 2026 a"
            " language ability of B2 is also looked at for work that deals with people in a language. Intra-company"
            " Transferee asks for no degree, but for 1 year or more of such work without a break just before, at an"
            " office abroad, and for pay equal to that of a Japanese, or more. Legal / Accounting Services and"
            " Medical Services ask for the Japanese licence. Professor, Artist, Religious Activities and Journalist"
            " have no criteria; Researcher, Instructor, Nursing Care, Entertainer and Skilled Labor have their own.",
        ),
        unmet=Text(
            ja="この業務の在留資格には、関連する学歴か10年以上の実務経験が必要です（情報処理の業務では、IT告示の試験か資格でも足ります）。"
            "答えによれば、どれもまだありません。",
            zh_hant="此工作所屬的在留資格要求相關學歷，或10年以上實務經驗（資訊處理的工作，具備IT告示的考試或資格亦可）；依您的回答，目前都不具備。",
            zh_hans="此工作所属的在留资格要求相关学历，或10年以上实际工作经验（信息处理的工作，具备IT告示的考试或资格亦可）；按您的回答，目前都不具备。",
            en="The status of residence that this work belongs to asks for related education or 10 years of"
            " experience (for information processing an examination that the IT public notice lists is enough), and"
            " by your answers none of these is there yet.",
        ),
        missing=Text(
            ja="関連する学歴か10年以上の実務経験が必要です（情報処理の業務では、IT告示の試験か資格でも足ります）。",
            zh_hant="還需要相關學歷，或10年以上實務經驗（資訊處理的工作，具備IT告示的考試或資格亦可）。",
            zh_hans="还需要相关学历，或10年以上实际工作经验（信息处理的工作，具备IT告示的考试或资格亦可）。",
            en="Related education, 10 years of experience or, for information processing, a listed examination is"
            " needed too.",
        ),
        documents=(_PAPERS,),
        when=ByActivity(
            b=OnlyWhere(
                Is(ORDINARY_STATUS, "engineer"),
                either(
                    Is(RELATED_EDUCATION),
                    AtLeast(EXPERIENCE["b"], 10),
                    both(
                        Is(INFORMATION_PROCESSING),
                        either(AtLeast(IT_EXAMS, 1), AtLeast(IT_QUALIFICATIONS, 1)),
                    ),
                ),
            )
        ),
        source=ByActivity(
            a=Citation(LANDING_CRITERIA, "高度専門職の項"),
            b=Citation(LANDING_CRITERIA, "高度専門職の項、技術・人文知識・国際業務の項 第一号"),
        ),
        also=ByActivity(b=Citation(IT_NOTICE, "第一号から第十二号まで")),
    ),
    Requirement(
        key="business_manager",
        label=Text(
            ja="経営・管理の上陸許可基準（2025年10月15日までのもの）にも適合すること",
            zh_hant="還須符合「經營・管理」的入境許可標準（2025年10月15日以前的標準）",
            zh_hans="还须符合“经营·管理”的入境许可标准（2025年10月15日以前的标准）",
            en="The criteria for landing permission of Business Manager, as they were until 15 October 2025, must be"
            " met as well",
        ),
        short=_SHORT_BUSINESS,
        documents=(_PAPERS,),
        source=ByActivity(c=Citation(LANDING_CRITERIA, "高度専門職の項、経営・管理の項（令和7年10月15日まで）")),
        until=_REFORM,
    ),
    Requirement(
        key="business_manager",
        label=Text(
            ja="経営・管理の許可基準にも合うこと：資本金など3,000万円以上／常勤の職員1人以上（日本人、特別永住者、"
            "または永住者など入管法別表第二の在留資格の人）／本人か常勤の職員に、B2相当の日本語／本人に、"
            "経営管理か事業の分野の博士・修士・専門職学位、または3年以上の経営・管理の経験／"
            "中小企業診断士・公認会計士・税理士の確認を受けた事業計画",
            zh_hant="還須符合「經營・管理」的許可標準：資本額等3000萬日圓以上；全職員工1人以上（日本人、特別永住者，或"
            "永住者、定住者等入管法附表二的在留資格者）；申請人或全職員工具備B2程度的日語；經營管理或該事業領域的博士、"
            "碩士或專門職學位，或3年以上經營管理經驗；經中小企業診斷士、公認會計士（會計師）或稅理士確認的事業計畫",
            zh_hans="还须符合“经营·管理”的许可标准：注册资本等3000万日元以上；全职员工1人以上（日本人、特别永住者，或"
            "永住者、定住者等入管法附表二的在留资格者）；申请人或全职员工具备B2水平的日语；经营管理或该行业领域的博士、"
            "硕士或专门职学位，或3年以上经营管理经验；经中小企业诊断士、公认会计士（注册会计师）或税理士（税务师）确"
            "认的商业计划",
            en="For a business you must also meet the criteria of Business Manager: capital etc. of 30,000,000 yen "
            "or more; at least one full-time employee (Japanese, special permanent resident, or with a status of "
            "Table 2 of the Act, such as permanent resident); Japanese at B2 level for you or a full-time "
            "employee; a doctoral, master's or professional degree in management or in the field of the business, "
            "or three years of management experience; and a business plan checked by an SME management "
            "consultant, certified public accountant or tax accountant",
        ),
        short=_SHORT_BUSINESS,
        note=Text(
            ja="自宅は、原則として事務所として認められません。2025年10月15日にJ-Findで日本にいた人と、"
            "その日までにJ-Findの在留資格認定証明書を申請した人が変更を申請するときは、前の基準で見ます。"
            "すでにこの在留資格の人が2028年10月16日までに申請する更新は、基準に合わなくても柔軟に判断されます。"
            "基準に合わなければ、高度専門職2号への変更も、この活動からの永住許可もできません。",
            zh_hant="原則上不得以住家作為營業處所。2025年10月15日以未來創造人才（J-Find）身分在留者，以及在該日以前申"
            "請其在留資格認定證明書者，變更時適用修正前的標準。已在留者在2028年10月16日以前申請更新時，即使不符標準也"
            "會彈性審查。不符標準者，不能變更為高度專門職2號，也不能由此活動取得永住許可。",
            zh_hans="原则上不得以住宅作为营业场所。2025年10月15日以未来创造人才（J-Find）身份在留的人，以及在该日以前申请其在留资格认定证明书的人，"
            "变更时适用修订前的标准。已在留的人在2028年10月16日以前申请更新时，即使不符合标准也会灵活审查。"
            "不符合标准的人，不能变更为高度专门职2号，也不能由此活动取得永住许可。",
            en="A home office is normally not accepted. If you held J-Find on 15 October 2025, or had applied for "
            "its certificate of eligibility by then, the earlier criteria apply when you change status. If you "
            "already hold this status, a renewal that you apply for by 16 October 2028 is judged flexibly even if "
            "you do not meet the criteria. Without meeting them you cannot change to Highly Skilled Professional "
            "(ii) or get permanent residence from this activity.",
        ),
        documents=(_PAPERS,),
        source=ByActivity(c=Citation(BUSINESS_MANAGER_CRITERIA, "1〜6")),
        also=ByActivity(c=Citation(LANDING_CRITERIA, "高度専門職の項、経営・管理の項")),
        since=_REFORM,
    ),
)
