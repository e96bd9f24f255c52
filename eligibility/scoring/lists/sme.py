"""Small and medium-sized enterprise (中小企業者): the definition that the points form prints, and the test by it.

A company is one by its capital or by its regular staff, whichever is met; a sole proprietor by the staff alone
(Small and Medium-sized Enterprise Basic Act, Article 2; points form, sheet 【参考】中小企業者).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ..law import POINTS_FORM, Citation
from ..text import Text


class Form(StrEnum):
    """Who runs an organisation: a company or cooperative (会社又は事業協同組合), or one person."""

    COMPANY = "company"
    SOLE_PROPRIETOR = "sole_proprietor"


@dataclass(frozen=True, slots=True, kw_only=True)
class SmeLimit:
    """A line of the table: sector, the most capital (yen) and regular staff of an SME, and what the sector covers.

    `capital_yen` holds for a company or cooperative only; `staff` for a sole proprietor as well. All bounds are
    included (以下).
    """

    sector: str
    name: Text
    covers: Text
    capital_yen: int
    staff: int


SOURCE: Final = Citation(POINTS_FORM, "【参考】中小企業者（中小企業基本法第2条）")

SME_LIMITS: Final = (
    SmeLimit(
        sector="manufacturing_and_others",
        name=Text(ja="製造業その他", zh_hant="製造業及其他", zh_hans="制造业及其他", en="Manufacturing and others"),
        covers=Text(
            ja="下の3つに当たらないすべて（建設業、運輸業、通信業、インターネット附随サービス業、金融業、旅行業など）",
            zh_hant="不屬於以下三類的所有行業（建設、運輸、通訊、網際網路附屬服務、金融、旅行業等）",
            zh_hans="不属于以下三类的所有行业（建设、运输、通信、互联网附属服务、金融、旅行业等）",
            en="Everything outside the three below (construction, transport, telecommunications, "
            "internet-based services, finance, travel agencies and so on)",
        ),
        capital_yen=300_000_000,
        staff=300,
    ),
    SmeLimit(
        sector="wholesale",
        name=Text(ja="卸売業", zh_hant="批發業", zh_hans="批发业", en="Wholesale"),
        covers=Text(
            ja="大分類Jの中分類49から54まで",
            zh_hant="大分類J的中分類49至54",
            zh_hans="大分类J的中分类49至54",
            en="Division J, major groups 49 to 54",
        ),
        capital_yen=100_000_000,
        staff=100,
    ),
    SmeLimit(
        sector="retail",
        name=Text(ja="小売業", zh_hant="零售業", zh_hans="零售业", en="Retail"),
        covers=Text(
            ja="大分類Jの中分類55から60まで、大分類Mの中分類70（一般飲食店）と71（遊興飲食店）",
            zh_hant="大分類J的中分類55至60，以及大分類M的中分類70（一般餐飲店）、71（娛樂餐飲店）",
            zh_hans="大分类J的中分类55至60，以及大分类M的中分类70（一般餐饮店）、71（娱乐餐饮店）",
            en="Division J, major groups 55 to 60; division M, major groups 70 (eating places) and 71 (bars and clubs)",
        ),
        capital_yen=50_000_000,
        staff=50,
    ),
    SmeLimit(
        sector="services",
        name=Text(ja="サービス業", zh_hant="服務業", zh_hans="服务业", en="Services"),
        covers=Text(
            ja="放送業（38）、情報サービス業（39、ソフトウェア業を含む）、映像・音声・文字情報制作業の一部（411・412・415）、"
            "駐車場業（693）、宿泊業（72）、医療・福祉（N）、教育・学習支援業（O）、複合サービス事業（P）、"
            "他に分類されないサービス業（Q、旅行業を除く）",
            zh_hant="廣播（38）、資訊服務（39，含軟體業）、部分影音文字資訊製作（411、412、415）、停車場（693）、住宿（72）、"
            "醫療福利（N）、教育與學習支援（O）、複合服務（P）、其他服務業（Q，不含旅行業）",
            zh_hans="广播（38）、信息服务（39，含软件业）、部分影音文字信息制作（411、412、415）、停车场（693）、住宿（72）、"
            "医疗福利（N）、教育与学习支援（O）、复合服务（P）、其他服务业（Q，不含旅行业）",
            en="Broadcasting (38), information services (39, software included), part of video, sound and text "
            "production (411, 412, 415), parking (693), accommodation (72), medical care, welfare (N), education (O), "
            "compound services (P), other services (Q, without travel agencies)",
        ),
        capital_yen=50_000_000,
        staff=100,
    ),
)

CLASSIFICATION_NOTE: Final = Text(
    ja="業種は日本標準産業分類（第10回改訂後の分類）によります。主な事業で判断します。",
    zh_hant="行業依日本標準產業分類（第10次修訂後的分類）認定，以主要業務為準。",
    zh_hans="行业按日本标准产业分类（第10次修订后的分类）认定，以主营业务为准。",
    en="Sectors follow the Japan Standard Industrial Classification (tenth revision). The main business decides.",
)

SECTORS: Final = tuple(limit.sector for limit in SME_LIMITS)
FORMS: Final = tuple(Form)


def is_sme(
    *, sector: str | None, form: Form | None, capital_yen: int | None = None, staff: int | None = None
) -> bool | None:
    """Return whether an organisation is a small or medium-sized enterprise; None if what is known leaves it open.

    `sector` is one of SECTORS, `capital_yen` capital or total investment, `staff` persons in regular employment.
    None means not known, so a limit that an unknown number may still meet is never taken as missed. Raises ValueError
    for an unknown sector or form and for a number below 0.
    """
    if sector is not None and sector not in SECTORS:
        raise ValueError(f"unknown sector {sector!r}; choose one of {', '.join(SECTORS)}")
    if form is not None and form not in FORMS:
        raise ValueError(f"unknown form {form!r}; choose one of {', '.join(FORMS)}")
    for name, number in (("capital_yen", capital_yen), ("staff", staff)):
        if number is not None and number < 0:
            raise ValueError(f"{name} is {number}; it cannot be below 0")
    limits = [limit for limit in SME_LIMITS if sector in (None, limit.sector)]
    forms = (form,) if form else FORMS
    return _agreed(_within(limit, one, capital_yen, staff) for limit in limits for one in forms)


def _within(limit: SmeLimit, form: Form, capital_yen: int | None, staff: int | None) -> bool | None:
    tests = [_at_most(staff, limit.staff)]
    if form == Form.COMPANY:
        tests.append(_at_most(capital_yen, limit.capital_yen))
    if True in tests:
        return True
    return None if None in tests else False


def _at_most(number: int | None, most: int) -> bool | None:
    return None if number is None else number <= most


def _agreed(answers: Iterable[bool | None]) -> bool | None:
    """Return the one answer of every case that is still possible; None if they differ or are open."""
    possible = set(answers)
    return possible.pop() if len(possible) == 1 else None
