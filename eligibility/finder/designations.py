"""Support, projects and awards that only an official list names: what they are, where the list is, whom to ask.

None of these lists is kept here: they change several times a year, and only the employer knows what it receives.
"""

from dataclasses import dataclass
from typing import Final

from eligibility.scoring.text import Text

ENTRANCE: Final = "https://www.moj.go.jp/isa/applications/resources/newimmiact_3_evaluate_index.html"
"""The page of the Immigration Services Agency from which all of these lists are linked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Designation:
    """A kind of thing that the Minister of Justice names, with the rows of the table it is for.

    `what` says what it is, `not_this` what it is taken for; `url` is the official list and `list_edition` the month
    of the one last met (YYYY-MM). `ask_ja` is the question to the employer as it can be sent, `ask` what it means.
    """

    key: str
    rows: tuple[str, ...]
    name: Text
    official: str
    what: Text
    not_this: Text
    url: str
    list_edition: str
    ask_ja: str
    ask: Text


DESIGNATIONS: Final = (
    Designation(
        key="innovation",
        rows=("innovation", "innovation_sme"),
        name=Text(
            ja="イノベーション促進支援措置",
            zh_hant="創新促進支援措施",
            zh_hans="创新促进支援措施",
            en="Support measures for promoting innovation",
        ),
        official="イノベーション促進支援措置",
        what=Text(
            ja="告示の表にある法律の認定や、補助金などの支援を、会社が今受けていることです。"
            "申請や永住許可の前に終わることもあります。",
            zh_hant="指公司目前取得告示附表所列法律的認定、核准等，或接受附表所列的補助金等支援。"
            "期限可能在申請或永住許可之前就結束。",
            zh_hans="指公司目前取得告示附表所列法律的认定、批准等，或接受附表所列的补助金等支援。"
            "期限可能在申请或永住许可之前就结束。",
            en="The company now holds an approval, or receives a subsidy or other support, that is listed in the "
            "tables of the notice. It can end before you apply, or before you apply for permanent residence.",
        ),
        not_this=Text(
            ja="大きな会社や有名な会社でも、受けていないことがあります。大学も同じです。",
            zh_hant="規模大或知名的公司不一定獲得這類支援，大學也一樣。",
            zh_hans="规模大或知名的公司不一定获得这类支援，大学也一样。",
            en="Even a large or famous company or a university may not have it.",
        ),
        url=ENTRANCE,
        list_edition="2026-03",
        ask_ja="高度専門職のポイント計算のため、お尋ねします。御社は、法務省告示（平成26年法務省告示第578号）の別表第1または別表第2にある"
        "「イノベーション促進支援措置」を現在受けておられますか。受けておられる場合、補助金交付決定通知書など、"
        "それが分かる書類の写しをいただくことはできますでしょうか。",
        ask=Text(
            ja="その措置を今受けているか、証明する書類の写しをもらえるかを聞いています。",
            zh_hant="詢問公司目前是否獲得這項措施，以及能否提供證明文件的影本。",
            zh_hans="询问公司目前是否获得这项措施，以及能否提供证明文件的复印件。",
            en="It asks whether the company has such support now, and for a copy of the paper that shows it.",
        ),
    ),
    Designation(
        key="growth",
        rows=("growth_field_project",),
        name=Text(
            ja="成長分野の先端プロジェクト",
            zh_hant="成長領域的尖端計畫",
            zh_hans="新兴成长领域的前沿项目",
            en="Advanced projects in a growth field",
        ),
        official="各省が関与する成長分野の先端プロジェクト",
        what=Text(
            ja="国の省庁が関わる研究開発などの事業のうち、一覧にあるものです。会社や研究室が参加しているだけでなく、"
            "あなた自身がその事業の仕事をすることが必要です。",
            zh_hant="指日本中央部會（各省廳）參與的研究開發等計畫中，列在清單上的計畫。不只是公司或研究室參加，您本人"
            "也要從事該計畫的工作。",
            zh_hans="指日本各部委（省厅）参与的研究开发等项目中，列在清单上的项目。不只是公司或研究室参加，您本人也要"
            "从事该项目的工作。",
            en="Research, development and other projects in which Japanese ministries take part, if they are on the "
            "list. It is not enough that the company or laboratory takes part: you yourself must work on the project.",
        ),
        not_this=Text(
            ja="AIや半導体などの仕事だというだけでは、対象になりません。",
            zh_hant="僅從事AI、半導體等領域的工作，並不符合這一項。",
            zh_hans="仅从事AI、半导体等领域的工作，并不符合这一项。",
            en="Work in a field such as AI or semiconductors alone is not enough.",
        ),
        url="https://www.moj.go.jp/isa/content/001458719.pdf",
        list_edition="2026-03",
        ask_ja="高度専門職のポイント計算のため、お尋ねします。私が担当する業務は、出入国在留管理庁の一覧にある"
        "「各省が関与する成長分野の先端プロジェクト」に当たりますでしょうか。当たる場合、補助金交付通知書の写しと、"
        "私がその事業に従事することの説明書をいただくことはできますでしょうか。",
        ask=Text(
            ja="担当する仕事が一覧の事業に当たるか、書類の写しと説明書をもらえるかを聞いています。",
            zh_hant="詢問您的工作是否屬於清單上的計畫，以及能否提供文件影本與說明書。",
            zh_hans="询问您的工作是否属于清单上的项目，以及能否提供文件复印件和说明书。",
            en="It asks whether your work is part of a project on the list, and asks for a copy of its subsidy "
            "notice and a letter saying that you work on it.",
        ),
    ),
    Designation(
        key="local_government",
        rows=("local_government_support",),
        name=Text(
            ja="地方公共団体の支援",
            zh_hant="地方政府的支援",
            zh_hans="地方政府的支援",
            en="Local-government support",
        ),
        official="地方公共団体における高度人材外国人の受入れを促進するための支援",
        what=Text(
            ja="都道府県や市区町村の支援で、高度人材外国人の受入れを進めるものとして法務大臣が認め、"
            "一覧にあるものです。会社がそれを受けていることが必要です。",
            zh_hant="指都道府縣或市區町村的補助金等支援中，經法務大臣認定有助於接納高度人才外國人，並列在清單上的支援。"
            "公司必須正在接受這項支援。",
            zh_hans="指都道府县或市区町村的补助金等支援中，经法务大臣认定有助于接纳高度人才外国人，并列在清单上的支援。"
            "公司必须正在接受这项支援。",
            en="Support from a prefecture or municipality that is on the list, because the Minister of Justice "
            "recognizes that it promotes the acceptance of highly skilled foreign nationals. The company must "
            "receive it.",
        ),
        not_this=Text(
            ja="自治体のほかの補助金や表彰は、対象になりません。",
            zh_hant="地方政府的其他補助金或表揚不符合這一項。",
            zh_hans="地方政府的其他补助金或表彰不符合这一项。",
            en="Other subsidies or commendations of a local government do not count.",
        ),
        url="https://www.moj.go.jp/isa/applications/resources/03_00068.html",
        list_edition="",
        ask_ja="高度専門職のポイント計算のため、お尋ねします。御社は、出入国在留管理庁の一覧にある「地方公共団体における高度人材外国人の"
        "受入れを促進するための支援」を現在受けておられますか。受けておられる場合、補助金交付決定通知書など、"
        "それが分かる書類の写しをいただくことはできますでしょうか。",
        ask=Text(
            ja="その支援を今受けているか、証明する書類の写しをもらえるかを聞いています。",
            zh_hant="詢問公司目前是否獲得這項支援，以及能否提供證明文件的影本。",
            zh_hans="询问公司目前是否获得这项支援，以及能否提供证明文件的复印件。",
            en="It asks whether the company receives such support now, and for a copy of the paper that shows it.",
        ),
    ),
    Designation(
        key="foreign_award",
        rows=("foreign_qualification",),
        name=Text(
            ja="外国の資格、表彰など",
            zh_hant="外國資格或獎項",
            zh_hans="外国资格或奖项",
            en="Foreign qualification or award",
        ),
        official="従事しようとする業務に関連する外国の資格，表彰等で法務大臣が認めるもの",
        what=Text(
            ja="外国の資格や賞のうち、法務大臣が認めて一覧にあり、あなたの仕事に関係するものです。"
            "会社や製品が受けた賞は、あなたが積極的に関わったものだけです。",
            zh_hant="指外國資格或獎項中，經法務大臣認可、列在清單上，並與您的工作相關的。頒給公司或產品的獎項，僅限您"
            "積極參與的。",
            zh_hans="指外国资格或奖项中，经法务大臣认可、列在清单上，并与您的工作相关的。颁给公司或产品的奖项，仅限您"
            "积极参与的。",
            en="A qualification or prize from abroad that the Minister of Justice recognizes and the list names, "
            "related to your work. A prize given to a company or product counts only where you took an active part.",
        ),
        not_this=Text(
            ja="大学の成績優秀賞や、語学の証明書、民間のIT資格は、一覧になければ対象になりません。",
            zh_hant="大學的成績優秀獎、語言證書或民間IT證照，若不在清單上就不符合這一項。",
            zh_hans="大学的成绩优秀奖、语言证书或民间IT证书，如不在清单上就不符合这一项。",
            en="A prize for good marks, a language certificate or a private IT certificate does not count unless the "
            "list names it.",
        ),
        url="https://www.moj.go.jp/isa/content/930001661.pdf",
        list_edition="2023-12",
        ask_ja="高度専門職のポイント計算のため、お尋ねします。御社が外国で受けられた表彰のうち、私が担当した業務に関するもので、"
        "出入国在留管理庁の「外国の資格、表彰等」の一覧にあるものはございますでしょうか。ございましたら、表彰状の写しと、"
        "私が積極的に関わったことの説明書をいただくことはできますでしょうか。",
        ask=Text(
            ja="あなた個人の資格や賞は、一覧で自分で確かめられます。この文は、会社が受けた賞について聞くものです。",
            zh_hant="您個人的資格或獎項可自行查閱清單。這段文字用來詢問公司獲得的獎項。",
            zh_hans="您个人的资格或奖项可自行查阅清单。这段文字用来询问公司获得的奖项。",
            en="You can check a qualification or prize of your own in the list. This text asks about prizes given to "
            "the company.",
        ),
    ),
)
