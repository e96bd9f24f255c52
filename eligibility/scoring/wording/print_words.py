"""The words of the printed law: headings and phrases in four languages, with named placeholders."""

from collections.abc import Iterator
from typing import Final

from ..law import Citation
from ..text import Text

_WORDS: Final = {
    "title": Text(
        ja="高度専門職ポイント計算表の定め",
        zh_hant="高度專門職積分計算表的規定",
        zh_hans="高度专门职积分计算表的规定",
        en="The points tables for Highly Skilled Professional",
    ),
    "edition": Text(
        ja="{day}に適用される法令（{since}から同じ内容）",
        zh_hant="{day}適用的法令（自{since}起內容相同）",
        zh_hans="{day}适用的法令（自{since}起内容相同）",
        en="The law on {day} (unchanged since {since})",
    ),
    "ahead": Text(
        ja="この日は法令を確認した日（{checked}）より後です。その後の改正は含みません。",
        zh_hant="此日晚於法令的確認日（{checked}），不含其後的修正。",
        zh_hans="此日晚于法令的确认日（{checked}），不含其后的修订。",
        en="This day is later than the day on which the law was checked ({checked}). Later changes are not in it.",
    ),
    "differences": Text(
        ja="{other}と{day}の法令の違い（- は{other}だけ、+ は{day}だけにあるもの）",
        zh_hant="{other}與{day}法令的差異（- 僅見於{other}，+ 僅見於{day}）",
        zh_hans="{other}与{day}法令的差异（- 仅见于{other}，+ 仅见于{day}）",
        en="What differs between the law on {other} and on {day} (- only on {other}, + only on {day})",
    ),
    "same": Text(ja="違いはありません。", zh_hant="沒有差異。", zh_hans="没有差异。", en="Nothing differs."),
    "pass_mark": Text(
        ja="合計{points}点以上であること",
        zh_hant="合計{points}分以上",
        zh_hans="合计{points}分以上",
        en="{points} points or more in total",
    ),
    "points": Text(ja="{points}点", zh_hant="{points}分", zh_hans="{points}分", en="{points} points"),
    "bands": Text(
        ja="上の行に当てはまる場合、その下の行は加算しない。",
        zh_hant="符合某一列者，其下各列不再計算。",
        zh_hans="符合某一行的，其下各行不再计算。",
        en="Where a row applies, the rows below it are not added.",
    ),
    "unless": Text(
        ja="{letters}に該当する場合を除く",
        zh_hant="符合{letters}者除外",
        zh_hans="符合{letters}的除外",
        en="Not added if {letters} applies",
    ),
    "unless_where": Text(
        ja="次の場合に限り、{letters}に該当するときを除く: {where}",
        zh_hant="僅限下列情形，符合{letters}者除外：{where}",
        zh_hans="仅限下列情形，符合{letters}的除外：{where}",
        en="Not added if {letters} applies, only in this case: {where}",
    ),
    "comma": Text(ja="、", zh_hant="、", zh_hans="、", en=", "),
    "or": Text(ja="又は", zh_hant="或", zh_hans="或", en=" or "),
    "when": Text(
        ja="判定: {condition}", zh_hant="判定：{condition}", zh_hans="判定：{condition}", en="Test: {condition}"
    ),
    "not_computed": Text(
        ja="判定: 計算せず、確認を求めるだけ",
        zh_hant="判定：不計算，僅提醒確認",
        zh_hans="判定：不计算，仅提醒确认",
        en="Test: not computed; people are told to check it",
    ),
    "source": Text(ja="根拠: {source}", zh_hant="依據：{source}", zh_hans="依据：{source}", en="Source: {source}"),
    "form": Text(
        ja="計算表: シート{sheet} {cells}",
        zh_hant="積分計算表：工作表{sheet} {cells}",
        zh_hans="积分计算表：工作表{sheet} {cells}",
        en="Form: sheet {sheet} {cells}",
    ),
    "proofs": Text(
        ja="疎明資料", zh_hant="證明文件（疎明資料）", zh_hans="证明文件（疎明資料）", en="Proof (疎明資料)"
    ),
    "proof": Text(
        ja="{rows} {numbers} {proof}",
        zh_hant="{rows} {numbers} {proof}",
        zh_hans="{rows} {numbers} {proof}",
        en="{rows} {numbers} {proof}",
    ),
    "from": Text(ja="{since}から", zh_hant="自{since}起", zh_hans="自{since}起", en="From {since}"),
    "to": Text(ja="{last}まで", zh_hant="至{last}止", zh_hans="至{last}止", en="Until {last}"),
    "from_to": Text(
        ja="{since}から{last}まで",
        zh_hant="自{since}起至{last}止",
        zh_hans="自{since}起至{last}止",
        en="From {since} to {last}",
    ),
    "gates": Text(
        ja="点数のほかに必要なこと", zh_hant="積分以外的要件", zh_hans="积分以外的要件", en="Required beside the points"
    ),
    "permanent_residence": Text(
        ja="永住許可までの年数（現行のガイドラインによるポイントの特例）",
        zh_hant="取得永住許可所需年數（現行指引的積分特例）",
        zh_hans="取得永住许可所需年数（现行指南的积分特例）",
        en="Years to permanent residence (on points, by the guidelines now in force)",
    ),
    "mark_kept": Text(
        ja="合計 ≥ {mark}点、続いた期間 ≥ {years}年",
        zh_hant="合計 ≥ {mark}分，連續期間 ≥ {years}年",
        zh_hans="合计 ≥ {mark}分，连续期间 ≥ {years}年",
        en="total ≥ {mark} points, years kept without a break ≥ {years}",
    ),
    "route_kept": Text(
        ja="{route}の基準に該当、続いた期間 ≥ {years}年",
        zh_hant="符合{route}的標準，連續期間 ≥ {years}年",
        zh_hans="符合{route}的标准，连续期间 ≥ {years}年",
        en="conditions of {route} met, years kept without a break ≥ {years}",
    ),
    "laws": Text(ja="法令等", zh_hant="法令等", zh_hans="法令等", en="Instruments"),
    "checked": Text(
        ja="{edition}の版、{checked}に確認",
        zh_hant="{edition}版，{checked}確認",
        zh_hans="{edition}版，{checked}确认",
        en="Edition of {edition}, checked on {checked}",
    ),
}


class PrintWords:
    """The words of the print in one language."""

    def __init__(self, language: str) -> None:
        """Set the language, one of LANGUAGES."""
        self.language = language

    def __call__(self, key: str, **values: object) -> str:
        """Return a phrase with its placeholders filled; raise KeyError for an unknown phrase or language."""
        return _WORDS[key].in_language(self.language).format(**values)

    def label(self, text: Text) -> Iterator[str]:
        """Yield the words of the law in this language and, below them, in the original."""
        yield text.in_language(self.language)
        if self.language != "ja":
            yield text.ja

    def cite(self, citation: Citation) -> str:
        """Return a source as lawyers cite it: a law by its number, a form or page, which has none, by its title."""
        law = citation.law
        name = law.number if law.number.endswith("号") else law.title.in_language(self.language)
        return self("source", source=f"{name} {citation.article}")
