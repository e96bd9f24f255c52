"""特別加算 ル ヲ ワ: the additions whose letter differs by activity, since not every table has them all."""

from typing import Final

from ...conditions import Is
from ...facts import YesNo
from ...law import POINTS_FORM, Citation
from ...proofs import IssuedBy
from ...rows import Box, ByActivity, Heading, Row, everywhere
from ...text import Text

_INVESTED: Final = "本邦の公私の機関において行う貿易その他の事業に１億円以上を投資"
_FINANCE: Final = "投資運用業等に係る業務に従事"
_LOCAL: Final = (
    "Ⅲ産業の国際競争力の強化及び国際的な経済活動の拠点の形成を図るため、"
    "地方公共団体における高度人材外国人の受入れを促進するための支援として法務大臣が認めるものを受けている"
)

INVESTED_100M_YEN: Final = YesNo(
    key="invested_100m_yen",
    ask=Text(
        ja="日本であなたが経営する事業に、自ら1億円以上を投資していますか",
        zh_hant="您是否以本人資金對您在日本經營的事業投資1億日圓以上？",
        zh_hans="您是否以本人资金向您在日本经营的企业投资1亿日元以上？",
        en="Have you yourself invested 100 million yen or more in the business that you run in Japan?",
    ),
    hint=Text(
        ja="あなた自身の出資だけが入ります。会社やほかの人の出資は入りません。株主名簿など、出資額を示す書類が必要です。",
        zh_hant="只計算您本人的出資，公司或他人的出資不算在內。需有股東名簿等證明出資額的文件。",
        zh_hans="只计算您本人的出资，公司或他人的出资不算在内。需有股东名册等证明出资额的文件。",
        en="Only your own money counts, not that of the company or of others. You need a paper that shows "
        "the amount, such as the shareholder register.",
    ),
)

INVESTMENT_MANAGEMENT: Final = YesNo(
    key="investment_management",
    ask=Text(
        ja="登録を受けた勤め先で、投資運用業、投資助言・代理業、または第二種金融商品取引業の仕事をしますか",
        zh_hant="您會在已登錄的機構從事投資管理業、投資顧問・代理業或第二種金融商品交易業（第二種金融商品取引業）的業務嗎？",
        zh_hans="您是否在已登记的机构从事投资管理业、投资咨询·代理业或第二种金融商品交易业（第二種金融商品取引業）的业务？",
        en="Will you work in investment management, investment advice and agency, or Type II financial instruments "
        "business (第二種金融商品取引業), for an employer registered for it?",
    ),
    hint=Text(
        ja="金融商品取引法第28条第2項から第4項までの業務です。勤め先にその登録済通知書があるか、人事の担当者に確かめてください。",
        zh_hant="指日本金融商品交易法（金融商品取引法）第28條第2項至第4項的業務。請向人事部門確認公司是否有該項登錄通知書（登録済通知書）。",
        zh_hans="指日本金融商品交易法（金融商品取引法）第28条第2款至第4款的业务。请向人事部门确认公司是否有该项登记通知书（登録済通知書）。",
        en="These are the businesses of Article 28 (2) to (4) of the Financial Instruments and Exchange "
        "Act. Ask HR whether the organization has the notice of that registration.",
    ),
)

LOCAL_GOVERNMENT_SUPPORT: Final = YesNo(
    key="local_government_support",
    ask=Text(
        ja="勤め先は、高度人材外国人の受入れを進める都道府県や市区町村の支援（法務大臣が認めたもの）を受けていますか",
        zh_hant="您的公司（機構）是否接受法務大臣認定有助於接納高度人才外國人的地方政府（地方公共團體）支援？",
        zh_hans="您的公司（机构）是否接受法务大臣认定有助于接纳高度人才外国人的地方政府（地方公共团体）支援？",
        en="Does your employer receive support from a prefecture, city or town that the Minister of Justice "
        "recognizes as helping it to employ highly skilled foreign nationals?",
    ),
    hint=Text(
        ja="都道府県や市区町村の補助金などです。対象となる支援は出入国在留管理庁のウェブサイトに載っています。人事の担当者に"
        "確かめてください。",
        zh_hant="指都道府縣或市區町村的補助金等。符合條件的支援刊載於出入國在留管理廳網站。請向人事部門確認。",
        zh_hans="指都道府县或市区町村的补助金等。符合条件的支援刊登在出入国在留管理厅网站上。请向人事部门确认。",
        en="These are subsidies and similar support. Those that are accepted are listed on the website of the "
        "Immigration Services Agency. Ask HR.",
    ),
)

ROWS: Final = (
    Row(
        key="invested_100m_yen",
        heading=Heading.SPECIAL,
        label=Text(
            ja="自ら経営する貿易その他の事業に1億円以上を投資",
            zh_hant="對自己經營的貿易等事業投資1億日圓以上",
            zh_hans="向自己经营的贸易等企业投资1亿日元以上",
            en="Own investment of 100 million yen or more in the trade or other business that you run",
        ),
        short=Text(
            ja="自分の事業に1億円以上を投資",
            zh_hant="對自己的事業投資1億日圓以上",
            zh_hans="向自己的企业投资1亿日元以上",
            en="Own investment of 100 million yen",
        ),
        points=ByActivity(c=5),
        when=Is(INVESTED_100M_YEN),
        article=ByActivity(c="第一条第一項第三号の表 特別加算の項 ル"),
        boxes=ByActivity(c=Box(sheet="C", label_at=("D80",), points_at=("AI80",), proof_at=("AL80",), label=_INVESTED)),
        proofs=("⑲",),
        issuer=IssuedBy.OWN_BUSINESS,
        proof=Text(
            ja="資本金又は自分の出資額を証する資料（株主名簿等）",
            zh_hant="證明資本額或本人出資額的資料（如股東名簿）",
            zh_hans="证明资本额或本人出资额的材料（如股东名册）",
            en="Paper proving the capital or the amount you invested (such as the shareholder register)",
        ),
    ),
    Row(
        key="investment_management",
        heading=Heading.SPECIAL,
        label=Text(
            ja="投資運用業等に係る業務に従事",
            zh_hant="從事投資管理業等業務",
            zh_hans="从事投资管理业等业务",
            en="Work in investment management business, etc.",
        ),
        short=Text(
            ja="投資運用業などの仕事",
            zh_hant="投資管理業等工作",
            zh_hans="投资管理业等工作",
            en="Investment management work",
        ),
        points=ByActivity(b=10, c=10),
        when=Is(INVESTMENT_MANAGEMENT),
        article=ByActivity(b="第一条第一項第二号の表 特別加算の項 ル", c="第一条第一項第三号の表 特別加算の項 ヲ"),
        boxes=ByActivity(
            b=Box(
                sheet="B", label_at=("D95",), points_at=("AI95",), proof_at=("AL95",), label=_FINANCE, tick_at=("AG95",)
            ),
            c=Box(sheet="C", label_at=("D81",), points_at=("AI81",), proof_at=("AL81",), label=_FINANCE),
        ),
        proofs=("㉑",),
        issuer=IssuedBy.ORGANISATION,
        proof=Text(
            ja="所属機関の登録済通知書の写し等（第二種金融商品取引業、投資助言・代理業又は投資運用業）と、その業務に従事することを"
            "説明する資料",
            zh_hant="所屬機構的登錄通知書影本等（第二種金融商品交易業、投資顧問・代理業或投資管理業），以及說明您從事該業務的資料",
            zh_hans="所属机构的登记通知书复印件等（第二种金融商品交易业、投资咨询·代理业或投资管理业），以及说明您从事该业务的材料",
            en="Copy of the organization’s notice of registration (Type II financial instruments business, "
            "investment advice and agency, or investment management), and a paper explaining that you do "
            "that work",
        ),
        also=(Citation(POINTS_FORM, "疎明資料（基本例）㉑"),),
    ),
    Row(
        key="local_government_support",
        heading=Heading.SPECIAL,
        label=Text(
            ja="契約機関（1号ハでは活動機関）が高度人材外国人の受入れを促進する地方公共団体の支援を受けている",
            zh_hant="簽約機構（1號ハ為活動機構）接受地方公共團體（地方政府）促進接納高度人才外國人的支援",
            zh_hans="签约机构（1号ハ为活动机构）接受地方公共团体（地方政府）促进接纳高度人才外国人的支援",
            en="Your employer receives local-government support for accepting highly skilled foreign nationals",
        ),
        short=Text(
            ja="勤め先への自治体の支援",
            zh_hant="公司獲得地方政府支援",
            zh_hans="公司获得地方政府支援",
            en="Employer: local-government support",
        ),
        points=everywhere(10),
        when=Is(LOCAL_GOVERNMENT_SUPPORT),
        article=ByActivity(
            a="第一条第一項第一号の表 特別加算の項 ル",
            b="第一条第一項第二号の表 特別加算の項 ヲ",
            c="第一条第一項第三号の表 特別加算の項 ワ",
        ),
        boxes=ByActivity(
            a=Box(sheet="A", label_at=("F49",), points_at=("AI49",), proof_at=("AL49",), label=_LOCAL),
            b=Box(sheet="B", label_at=("F56",), points_at=("AI56",), proof_at=("AL56",), label=_LOCAL),
            c=Box(sheet="C", label_at=("F41",), points_at=("AI41",), proof_at=("AL41",), label=_LOCAL),
        ),
        proofs=("⑪",),
        issuer=IssuedBy.ORGANISATION,
        proof=Text(
            ja="その支援を受けていることを証する文書（補助金交付決定通知書の写し等）",
            zh_hant="證明接受該支援的文件（如補助金交付決定通知書影本）",
            zh_hans="证明接受该支援的文件（如补助金交付决定通知书复印件）",
            en="Document proving that support (such as a copy of the notice of decision to grant a subsidy)",
        ),
    ),
)
