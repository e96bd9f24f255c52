"""特別加算 チ リ ヌ: projects, universities and training that the Minister of Justice names."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ...conditions import Is
from ...facts import DESIGNATED_UNIVERSITY, TRAINING_USED_JAPANESE_UNIVERSITY, YesNo
from ...law import POINTS_FORM, UNIVERSITY_LIST, Citation
from ...lists.editions import times_of
from ...lists.universities import EDITIONS
from ...proofs import IssuedBy
from ...rows import Box, ByActivity, Heading, Row, Unless, everywhere
from ...text import Text

_PROJECT: Final = "各省が関与する成長分野の先端プロジェクトに従事"
_UNIVERSITY: Final = "以下のいずれかの大学を卒業（注）"
_TRAINING: Final = "外務省が実施するイノベーティブ・アジア事業の一環としてＪＩＣＡが実施する研修を修了したこと（注）"

GROWTH_FIELD_PROJECT: Final = YesNo(
    key="growth_field_project",
    ask=Text(
        ja="「成長分野の先端プロジェクト」の一覧にある事業で働きますか",
        zh_hant="您會從事經法務大臣認可、由日本政府各省廳參與的成長領域尖端計畫嗎？",
        zh_hans="您是否从事经法务大臣认可、由日本政府各省厅参与的新兴成长领域前沿项目？",
        en="Will you work on a project that is on the official list of advanced projects in growth fields?",
    ),
    hint=Text(
        ja="出入国在留管理庁の一覧にある事業だけです。補助金の通知書の写しと、"
        "あなたがその事業で働くことの説明書を出してもらえるか、会社に聞いてください。",
        zh_hant="只限出入國在留管理廳清單所列的計畫。請向公司確認能否提供該計畫的補助金交付通知書影本，並出具說明您從"
        "事該計畫的文件。",
        zh_hans="仅限出入国在留管理厅清单所列的项目。请向公司确认能否提供该项目的补助金交付通知书复印件，并出具说明您"
        "从事该项目的文件。",
        en="Only projects on the list of the Immigration Services Agency count. Ask the company whether it "
        "can give you a copy of the subsidy notice of the project and explain in writing that you work "
        "on it.",
    ),
)

DESIGNATED_TRAINING: Final = YesNo(
    key="designated_training",
    ask=Text(
        ja="外務省のイノベーティブ・アジア事業でJICAが実施する、期間が1年以上の研修を修了しましたか",
        zh_hant="您是否修畢日本外務省「創新亞洲計畫」中由JICA舉辦、為期1年以上的研修？",
        zh_hans="您是否修完日本外务省“创新亚洲计划”中由JICA举办、为期1年以上的研修？",
        en="Did you complete JICA training of one year or more under the Innovative Asia project of the "
        "Ministry of Foreign Affairs?",
    ),
    hint=Text(
        ja="修了していれば、JICAの研修修了証明書があります。ほかの研修や会社の研修は入りません。",
        zh_hant="修畢者持有JICA核發的研修結業證明書。其他研修或公司內部訓練不算在內。",
        zh_hans="修完者持有JICA颁发的研修结业证明书。其他研修或公司内部培训不算在内。",
        en="If you did, you have a certificate of completion issued by JICA. Other training, or training by "
        "a company, does not count.",
    ),
)

_ROWS: Final = (
    Row(
        key="growth_field_project",
        heading=Heading.SPECIAL,
        label=Text(
            ja="各省が関与する成長分野の先端プロジェクトに従事",
            zh_hant="從事日本政府各省廳參與的成長領域尖端計畫",
            zh_hans="从事日本政府各省厅参与的新兴成长领域前沿项目",
            en="Work on an advanced project in a growth field in which Japanese ministries take part",
        ),
        short=Text(
            ja="国が関わる先端プロジェクト",
            zh_hant="政府參與的尖端計畫",
            zh_hans="政府参与的前沿项目",
            en="Advanced project with Japanese ministries",
        ),
        points=everywhere(10),
        when=Is(GROWTH_FIELD_PROJECT),
        article=ByActivity(
            a="第一条第一項第一号の表 特別加算の項 チ",
            b="第一条第一項第二号の表 特別加算の項 チ",
            c="第一条第一項第三号の表 特別加算の項 チ",
        ),
        boxes=ByActivity(
            a=Box(sheet="A", label_at=("D69",), points_at=("AI69",), proof_at=("AL69",), label=_PROJECT),
            b=Box(sheet="B", label_at=("D76",), points_at=("AI76",), proof_at=("AL76",), label=_PROJECT),
            c=Box(sheet="C", label_at=("D61",), points_at=("AI61",), proof_at=("AL61",), label=_PROJECT),
        ),
        proofs=("⑯",),
        issuer=IssuedBy.ORGANISATION,
        proof=Text(
            ja="その事業に従事することを証する文書（補助金交付通知書の写しと、所属機関が作成した説明資料等）",
            zh_hant="證明從事該計畫的文件（如補助金交付通知書影本及所屬機構出具的說明資料）",
            zh_hans="证明从事该项目的文件（如补助金交付通知书复印件及所属机构出具的说明材料）",
            en="Document proving your work on the project (such as a copy of the subsidy notice, with an "
            "explanation made by your organization)",
        ),
    ),
    Row(
        key="designated_university",
        heading=Heading.SPECIAL,
        label=Text(
            ja="加点対象となる大学を卒業（世界大学ランキング，スーパーグローバル大学又はパートナー校）",
            zh_hant="畢業於加分對象大學（世界大學排名、頂尖全球大學計畫或合作學校）",
            zh_hans="毕业于加分对象大学（世界大学排名、顶尖全球大学计划或合作学校）",
            en="Graduated from a university eligible for extra points (world university rankings, Top "
            "Global University Project or partner school)",
        ),
        short=Text(
            ja="指定大学（加点対象）の卒業",
            zh_hant="畢業於加分對象大學",
            zh_hans="毕业于加分对象大学",
            en="University eligible for extra points",
        ),
        points=everywhere(10),
        when=Is(DESIGNATED_UNIVERSITY),
        article=ByActivity(
            a="第一条第一項第一号の表 特別加算の項 リ",
            b="第一条第一項第二号の表 特別加算の項 リ",
            c="第一条第一項第三号の表 特別加算の項 リ",
        ),
        boxes=ByActivity(
            a=Box(
                sheet="A",
                label_at=("D71",),
                points_at=("AI73",),
                proof_at=("AL71",),
                label=_UNIVERSITY,
                tick_at=("AF73", "AF77", "AF79"),
            ),
            b=Box(
                sheet="B",
                label_at=("D78",),
                points_at=("AI80",),
                proof_at=("AL78",),
                label=_UNIVERSITY,
                tick_at=("AF80", "AF84", "AF86"),
            ),
            c=Box(
                sheet="C",
                label_at=("D63",),
                points_at=("AI65",),
                proof_at=("AL63",),
                label=_UNIVERSITY,
                tick_at=("AF65", "AF69", "AF71"),
            ),
        ),
        proofs=("⑰",),
        issuer=IssuedBy.UNIVERSITY_AND_LIST,
        proof=Text(
            ja="大学がⅠ～Ⅲのどれかだとわかる資料。Ⅰ：出入国在留管理庁の一覧のページ（一覧にない大学は、"
            "最新のランキングのページ）。Ⅱ：スーパーグローバル大学だとわかるもの。Ⅲ：パートナー校だとわかるもの。"
            "その大学の卒業証明書か学位取得証明書も必要です",
            zh_hant="證明該校屬於下列任一類的資料：Ⅰ為出入國在留管理廳名單的該校部分（不在名單上的大學，為最新排名的該"
            "校頁面），Ⅱ為可看出該校列於頂尖全球大學計畫的資料，Ⅲ為可看出該校是合作學校的資料；另附該校的畢業證明書或"
            "學位證明書",
            zh_hans="证明该校属于下列任一类的材料：Ⅰ为出入国在留管理厅名单的该校部分（不在名单上的大学，为最新排名的该"
            "校页面），Ⅱ为可看出该校列于顶尖全球大学计划的材料，Ⅲ为可看出该校是合作学校的材料；另附该校的毕业证明书或"
            "学位证明书",
            en="Paper showing that the university is in one of three groups. Ⅰ: its place in the list of the "
            "Immigration Services Agency (if not listed, its pages in the newest rankings). Ⅱ: that it belongs to "
            "the Top Global University Project. Ⅲ: that it is a partner school. Also its certificate of "
            "graduation or of the degree",
        ),
        also=(
            Citation(UNIVERSITY_LIST, "Ⅰ（ランキング）の大学一覧"),
            Citation(POINTS_FORM, "疎明資料（基本例）⑰"),
        ),
    ),
    Row(
        key="designated_training",
        heading=Heading.SPECIAL,
        label=Text(
            ja="イノベーティブ・アジア事業の一環としてJICAが実施する研修（1年以上）を修了",
            zh_hant="修畢創新亞洲計畫中由JICA舉辦的研修（1年以上）",
            zh_hans="修完创新亚洲计划中由JICA举办的研修（1年以上）",
            en="Completed JICA training of one year or more under the Innovative Asia project",
        ),
        short=Text(
            ja="JICA研修（1年以上）",
            zh_hant="修畢JICA研修（1年以上）",
            zh_hans="修完JICA研修（1年以上）",
            en="JICA training, one year or more",
        ),
        points=everywhere(5),
        when=Is(DESIGNATED_TRAINING),
        unless=(Unless("japanese_degree", where=Is(TRAINING_USED_JAPANESE_UNIVERSITY)),),
        article=ByActivity(
            a="第一条第一項第一号の表 特別加算の項 ヌ",
            b="第一条第一項第二号の表 特別加算の項 ヌ",
            c="第一条第一項第三号の表 特別加算の項 ヌ",
        ),
        boxes=ByActivity(
            a=Box(sheet="A", label_at=("D82",), points_at=("AI82",), proof_at=("AL82",), label=_TRAINING),
            b=Box(sheet="B", label_at=("D89",), points_at=("AI89",), proof_at=("AL89",), label=_TRAINING),
            c=Box(sheet="C", label_at=("D74",), points_at=("AI74",), proof_at=("AL74",), label=_TRAINING),
        ),
        proofs=("⑱",),
        issuer=IssuedBy.JICA,
        proof=Text(
            ja="JICAが発行する研修修了証明書（提出すれば①は原則として不要。職歴の点数には②が必要）",
            zh_hant="JICA核發的研修結業證明書（提交後原則上不需要①；計算工作經歷的分數仍需②）",
            zh_hans="JICA颁发的研修结业证明书（提交后原则上不需要①；计算工作经历的分数仍需②）",
            en="Certificate of completion of training issued by JICA (then ① is normally not needed; for points for "
            "experience you still need ②)",
        ),
        also=(Citation(POINTS_FORM, "特別加算 ⑱の（注）（研修期間が1年以上のもの）"),),
    ),
)


def _of_each_list(row: Row) -> Iterator[Row]:
    """Yield the row of listed universities once for each list that is held, with that list as its source."""
    for since, until, edition in times_of(EDITIONS):
        also = (replace(each, law=edition.law) if each.law == UNIVERSITY_LIST else each for each in row.also)
        yield replace(row, also=tuple(also), since=since, until=until)


ROWS: Final = tuple(
    dated
    for row in _ROWS
    for dated in (_of_each_list(row) if any(each.law == UNIVERSITY_LIST for each in row.also) else (row,))
)
