"""What the facts are called in four languages, with the units of the numbers and the meaning of the codes.

A yes/no fact that words its own question needs no entry: it is called by that question.
"""

from collections.abc import Mapping
from typing import Final

from ..facts import (
    AGE,
    BUSINESS_IN_JAPAN,
    DEGREES_HELD,
    DESIGNATED_UNIVERSITY,
    EMPLOYER_IN_JAPAN,
    EXPERIENCE,
    FOREIGN_QUALIFICATION,
    INFORMATION_PROCESSING,
    INNOVATION_SUPPORT,
    INTERNATIONAL_SERVICES,
    IT_EXAMS,
    IT_QUALIFICATIONS,
    JAPANESE_DEGREE,
    JAPANESE_LEVEL,
    JAPANESE_MAJOR_ABROAD,
    MULTIPLE_FIELDS,
    NATIONAL_LICENCES,
    ORDINARY_STATUS,
    OTHER_RESEARCH,
    PAPERS,
    PATENTS,
    POSITION,
    RD_OVER_3_PERCENT,
    RELATED_EDUCATION,
    RESEARCH_GRANTS,
    SALARY,
    SAVINGS,
    SME,
    TOP100_DEGREE_AWARDED_ON,
    TOP100_UNIVERSITY,
    TRAINING_USED_JAPANESE_UNIVERSITY,
    Fact,
    YesNo,
)
from ..text import Text

_NAMES: Final[Mapping[Fact, Text]] = {
    AGE: Text(ja="年齢", zh_hant="年齡", zh_hans="年龄", en="age"),
    DEGREES_HELD: Text(ja="学位", zh_hant="學位", zh_hans="学位", en="degree"),
    SALARY: Text(ja="年収", zh_hant="年收入", zh_hans="年收入", en="annual salary"),
    EXPERIENCE["a"]: Text(
        ja="研究・研究指導・教育の実務経験",
        zh_hant="研究、研究指導或教育的實務經驗",
        zh_hans="研究、研究指导或教育的实际工作经验",
        en="experience in research, research guidance or education",
    ),
    EXPERIENCE["b"]: Text(
        ja="これからする仕事と同じ仕事の経験",
        zh_hant="與將來工作同類的實務經驗",
        zh_hans="与将来工作同类的实际工作经验",
        en="experience in the same kind of work",
    ),
    EXPERIENCE["c"]: Text(
        ja="事業の経営又は管理の実務経験",
        zh_hant="經營或管理事業的實務經驗",
        zh_hans="经营或管理企业的实际工作经验",
        en="experience in running or managing a business",
    ),
    MULTIPLE_FIELDS: Text(
        ja="分野の違う、もう一つの大学院の学位",
        zh_hant="另一個不同領域的碩士、博士或專門職學位",
        zh_hans="另一个不同领域的硕士、博士或专门职学位",
        en="a second graduate degree in a different field",
    ),
    JAPANESE_DEGREE: Text(
        ja="日本の大学・大学院の学位",
        zh_hant="日本的大學或大學院（研究所）的學位",
        zh_hans="日本的大学或大学院（硕士、博士等）的学位",
        en="degree awarded by a Japanese university or graduate school",
    ),
    JAPANESE_LEVEL: Text(
        ja="試験で証明された日本語能力",
        zh_hant="經考試證明的日語能力",
        zh_hans="经考试证明的日语能力",
        en="Japanese proved by a test",
    ),
    JAPANESE_MAJOR_ABROAD: Text(
        ja="外国の大学を日本語専攻で卒業",
        zh_hant="於日本以外的大學主修日語畢業",
        zh_hans="在日本以外的大学主修日语毕业",
        en="graduated from a foreign university majoring in Japanese",
    ),
    DESIGNATED_UNIVERSITY: Text(
        ja="加点対象となる大学を卒業",
        zh_hant="畢業於加分對象大學",
        zh_hans="毕业于加分对象大学",
        en="graduated from a university eligible for extra points",
    ),
    TRAINING_USED_JAPANESE_UNIVERSITY: Text(
        ja="その研修が日本の大学又は大学院の授業を利用したもの",
        zh_hant="該研修利用日本的大學或大學院的課程",
        zh_hans="该研修利用日本的大学或大学院的课程",
        en="that training used classes of a Japanese university or graduate school",
    ),
    PATENTS: Text(ja="特許を受けた発明", zh_hant="已獲專利的發明", zh_hans="已获专利的发明", en="patented inventions"),
    RESEARCH_GRANTS: Text(
        ja="外国政府のお金による研究に参加した回数",
        zh_hant="從事外國政府資助研究的次數",
        zh_hans="从事外国政府资助研究的次数",
        en="research projects paid for by a foreign government",
    ),
    PAPERS: Text(
        ja="学術論文データベースに載っている雑誌の論文",
        zh_hant="資料庫所收學術期刊的論文",
        zh_hans="数据库所收学术期刊的论文",
        en="papers in journals that are in the academic database",
    ),
    OTHER_RESEARCH: Text(
        ja="その他法務大臣が認める研究実績",
        zh_hant="其他經法務大臣認可的研究成果",
        zh_hans="其他经法务大臣认可的研究成果",
        en="other research achievement that the Minister of Justice recognizes",
    ),
    NATIONAL_LICENCES: Text(
        ja="業務に関連する日本の国家資格",
        zh_hant="與工作相關的日本國家資格",
        zh_hans="与工作相关的日本国家资格",
        en="Japanese national qualifications related to the work",
    ),
    IT_EXAMS: Text(
        ja="合格したIT告示の試験",
        zh_hant="通過的IT告示考試",
        zh_hans="通过的IT告示考试",
        en="passed examinations of the IT public notice (IT告示)",
    ),
    IT_QUALIFICATIONS: Text(
        ja="IT告示の資格",
        zh_hant="IT告示所列的資格",
        zh_hans="IT告示所列的资格",
        en="qualifications of the IT public notice (IT告示)",
    ),
    POSITION: Text(
        ja="活動機関での地位",
        zh_hant="在公司（活動機構）的職位",
        zh_hans="在公司（活动机构）的职位",
        en="position in the organization of activity",
    ),
    INNOVATION_SUPPORT: Text(
        ja="勤め先がイノベーション促進支援措置を受けている",
        zh_hant="公司獲得創新促進支援措施",
        zh_hans="公司获得创新促进支援措施",
        en="your employer receives a support measure for promoting innovation",
    ),
    SME: Text(
        ja="勤め先が中小企業（中小企業者）である",
        zh_hant="公司是中小企業",
        zh_hans="公司是中小企业",
        en="your employer is a small or medium-sized enterprise (SME)",
    ),
    RD_OVER_3_PERCENT: Text(
        ja="勤め先の研究開発の費用が売上高の3％を超える",
        zh_hant="研發費用比率超過3%",
        zh_hans="研发费用比率超过3%",
        en="your employer spends over 3% of its sales on R&D",
    ),
    FOREIGN_QUALIFICATION: Text(
        ja="法務大臣が認める外国の資格・表彰等",
        zh_hant="經法務大臣認可的外國資格或獎項",
        zh_hans="经法务大臣认可的外国资格或奖项",
        en="foreign qualification or award that the Minister of Justice recognizes",
    ),
    TOP100_UNIVERSITY: Text(
        ja="世界大学ランキング上位の大学の学位（J-Find）",
        zh_hant="世界大學排名前段大學的學位（J-Find）",
        zh_hans="世界大学排名前列大学的学位（J-Find）",
        en="degree of a top university of the world rankings (J-Find)",
    ),
    TOP100_DEGREE_AWARDED_ON: Text(
        ja="その学位の授与日",
        zh_hant="取得該學位的日期",
        zh_hans="取得该学位的日期",
        en="day on which that degree was awarded",
    ),
    SAVINGS: Text(ja="預貯金", zh_hant="存款", zh_hans="存款", en="savings"),
    INTERNATIONAL_SERVICES: Text(
        ja="主な業務が翻訳・通訳・語学の指導（国際業務）",
        zh_hant="主要工作為翻譯、口譯或語言教學（國際業務）",
        zh_hans="主要工作为翻译、口译或语言教学（国际业务）",
        en="the main work is translating, interpreting or teaching a language (international services)",
    ),
    ORDINARY_STATUS: Text(
        ja="点数によらない場合の在留資格",
        zh_hant="不以積分申請時的在留資格",
        zh_hans="不以积分申请时的在留资格",
        en="status of residence without points",
    ),
    RELATED_EDUCATION: Text(
        ja="業務に関連する科目の大学卒業（同等以上の教育を含む）又は日本の専門士・高度専門士",
        zh_hant="與工作相關科目的大學畢業（含同等以上的教育），或日本的專門士、高度專門士",
        zh_hans="与工作相关科目的大学毕业（含同等以上的教育），或日本的专门士、高度专门士",
        en="university degree or equal education, or a Japanese Diploma (専門士, 高度専門士), in a subject related to"
        " the work",
    ),
    EMPLOYER_IN_JAPAN: Text(
        ja="日本にある機関との契約",
        zh_hant="與日本國內機構的契約",
        zh_hans="与日本国内机构的合同",
        en="contract with an organization in Japan",
    ),
    INFORMATION_PROCESSING: Text(
        ja="情報処理の知識を要する業務",
        zh_hant="需要資訊處理知識的工作",
        zh_hans="需要信息处理知识的工作",
        en="work that needs knowledge of information processing",
    ),
    BUSINESS_IN_JAPAN: Text(
        ja="経営又は管理する事業が日本にある",
        zh_hant="所經營或管理的事業在日本",
        zh_hans="所经营或管理的企业在日本",
        en="the business run or managed is one in Japan",
    ),
}

_YEN: Final = Text(ja="{number}円", zh_hant="{number}日圓", zh_hans="{number}日元", en="{number} yen")
_YEARS: Final = Text(ja="{number}年", zh_hant="{number}年", zh_hans="{number}年", en="{number} years")
_AGED: Final = Text(ja="{number}歳", zh_hant="{number}歲", zh_hans="{number}岁", en="{number}")
_PATENTS: Final = Text(ja="{number}件", zh_hant="{number}項", zh_hans="{number}项", en="{number}")
_TIMES: Final = Text(ja="{number}回", zh_hant="{number}次", zh_hans="{number}次", en="{number}")
_PAPERS: Final = Text(ja="{number}本", zh_hant="{number}篇", zh_hans="{number}篇", en="{number}")
_LICENCES: Final = Text(ja="{number}件", zh_hant="{number}項", zh_hans="{number}项", en="{number}")
_BARE: Final = Text(ja="{number}", zh_hant="{number}", zh_hans="{number}", en="{number}")
_UNITS: Final[Mapping[Fact, Text]] = {
    SALARY: _YEN,
    SAVINGS: _YEN,
    AGE: _AGED,
    TOP100_DEGREE_AWARDED_ON: _YEARS,
    PATENTS: _PATENTS,
    RESEARCH_GRANTS: _TIMES,
    PAPERS: _PAPERS,
    **dict.fromkeys((NATIONAL_LICENCES, IT_EXAMS, IT_QUALIFICATIONS), _LICENCES),
    **dict.fromkeys(EXPERIENCE.values(), _YEARS),
}

_CODES: Final[Mapping[Fact, Mapping[str, Text]]] = {
    DEGREES_HELD: {
        "bachelor": Text(
            ja="学士（又は同等以上の教育）",
            zh_hant="學士學位（或同等以上的教育）",
            zh_hans="学士学位（或同等以上的教育）",
            en="bachelor’s degree (or equivalent education)",
        ),
        "master": Text(ja="修士", zh_hant="碩士學位", zh_hans="硕士学位", en="master’s degree"),
        "professional": Text(
            ja="専門職学位（経営管理を除く）",
            zh_hant="專門職學位（經營管理除外）",
            zh_hans="专门职学位（经营管理除外）",
            en="professional degree (other than in business administration)",
        ),
        "business_professional": Text(
            ja="経営管理に関する専門職学位（MBA・MOT）",
            zh_hant="經營管理專門職學位（MBA、MOT）",
            zh_hans="经营管理专门职学位（MBA、MOT）",
            en="professional degree in business administration (MBA, MOT)",
        ),
        "doctorate": Text(
            ja="博士（専門職学位を除く）",
            zh_hant="博士學位（專門職學位除外）",
            zh_hans="博士学位（专门职学位除外）",
            en="doctorate (other than a professional degree)",
        ),
    },
    ORDINARY_STATUS: {
        "engineer": Text(
            ja="技術・人文知識・国際業務（技術・人文知識）",
            zh_hant="技術・人文知識・國際業務（技術・人文知識）",
            zh_hans="技术·人文知识·国际业务（技术·人文知识）",
            en="Engineer / Specialist in Humanities",
        ),
        "transfer": Text(ja="企業内転勤", zh_hant="企業內調動", zh_hans="企业内调动", en="Intra-company Transferee"),
        "licensed": Text(
            ja="法律・会計業務又は医療",
            zh_hant="法律・會計業務或醫療",
            zh_hans="法律·会计业务或医疗",
            en="Legal / Accounting Services or Medical Services",
        ),
        "other": Text(ja="その他", zh_hant="其他", zh_hans="其他", en="another"),
    },
    JAPANESE_LEVEL: {
        "none": Text(ja="なし", zh_hant="無", zh_hans="无", en="none"),
        "n2": Text(ja="N2合格相当", zh_hant="相當於N2合格", zh_hans="相当于N2合格", en="level of N2"),
        "n1": Text(ja="N1合格相当", zh_hant="相當於N1合格", zh_hans="相当于N1合格", en="level of N1"),
    },
    POSITION: {
        "none": Text(ja="なし", zh_hant="無", zh_hans="无", en="none"),
        "director": Text(
            ja="取締役、執行役又は業務執行社員",
            zh_hant="董事、執行役或業務執行社員",
            zh_hans="董事、执行役或业务执行社员",
            en="director, executive officer (shikkoyaku) or managing member",
        ),
        "representative": Text(
            ja="代表取締役、代表執行役又は代表権のある業務執行社員",
            zh_hant="代表董事、代表執行役，或有代表權的業務執行社員",
            zh_hans="代表董事、代表执行役，或有代表权的业务执行社员",
            en="representative director, representative executive officer, or managing member with power of "
            "representation",
        ),
    },
    FOREIGN_QUALIFICATION: {
        "none": Text(ja="なし", zh_hant="無", zh_hans="无", en="none"),
        "separate": Text(
            ja="研究実績にも資格にも当たらないもの",
            zh_hant="不屬於研究成果，也不屬於資格",
            zh_hans="不属于研究成果，也不属于资格",
            en="one that falls under neither research nor qualifications",
        ),
        "also_licence": Text(
            ja="資格にも当たるもの",
            zh_hant="同時屬於資格",
            zh_hans="同时属于资格",
            en="one that also falls under qualifications",
        ),
        "also_research": Text(
            ja="研究実績にも当たるもの",
            zh_hant="同時屬於研究成果",
            zh_hans="同时属于研究成果",
            en="one that also falls under research",
        ),
    },
}


def fact_name(fact: Fact, language: str) -> str:
    """Return what a fact is called, or the question it words if it has no name; raise KeyError without either."""
    if fact in _NAMES:
        return _NAMES[fact].in_language(language)
    if isinstance(fact, YesNo) and fact.ask is not None:
        return fact.ask.in_language(language)
    raise KeyError(f"the fact {fact.key} has no name; give it one in fact_names.py, or a question of its own")


def has_name(fact: Fact) -> bool:
    """Return whether a fact has a name, in addition to or instead of its own question."""
    return fact in _NAMES


def with_unit(fact: Fact, number: int, language: str) -> str:
    """Return a number of a fact with its unit: yen per year, completed years, or the counter of the language."""
    return _UNITS.get(fact, _BARE).in_language(language).format(number=f"{number:,}")


def code_name(fact: Fact, code: str, language: str) -> str:
    """Return the words for one code of a fact; raise KeyError for a code without words."""
    return _CODES[fact][code].in_language(language)
