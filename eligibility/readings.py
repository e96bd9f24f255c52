"""Furigana (kana) over the official terms that readers of Japanese as a foreign language stumble on."""

import re
from collections.abc import Mapping
from typing import Final

READINGS: Final[Mapping[str, str]] = {
    # --- Statuses, permission and the procedure ---
    "高度専門職": "こうどせんもんしょく",
    "高度外国人材": "こうどがいこくじんざい",
    "高度人材": "こうどじんざい",
    "高度学術研究活動": "こうどがくじゅつけんきゅうかつどう",
    "高度専門・技術活動": "こうどせんもん・ぎじゅつかつどう",
    "高度経営・管理活動": "こうどけいえい・かんりかつどう",
    "在留資格認定証明書": "ざいりゅうしかくにんていしょうめいしょ",
    "在留資格": "ざいりゅうしかく",
    "在留期間": "ざいりゅうきかん",
    "在留": "ざいりゅう",
    "上陸許可基準": "じょうりくきょかきじゅん",
    "許可基準": "きょかきじゅん",
    "上陸": "じょうりく",
    "旅券": "りょけん",
    "査証": "さしょう",
    "出入国在留管理庁": "しゅつにゅうこくざいりゅうかんりちょう",
    "指定書": "していしょ",
    "永住": "えいじゅう",
    "企業内転勤": "きぎょうないてんきん",
    "優遇措置": "ゆうぐうそち",
    "素行": "そこう",
    "届出": "とどけで",
    # --- The law and its papers ---
    "入管法": "にゅうかんほう",
    "省令": "しょうれい",
    "告示": "こくじ",
    "疎明資料": "そめいしりょう",
    "根拠": "こんきょ",
    "該当": "がいとう",
    "措置": "そち",
    "訳文": "やくぶん",
    "登記事項証明書": "とうきじこうしょうめいしょ",
    "登記": "とうき",
    "身元保証書": "みもとほしょうしょ",
    "理由書": "りゆうしょ",
    "了解書": "りょうかいしょ",
    "行政書士": "ぎょうせいしょし",
    "弁護士": "べんごし",
    # --- The employer ---
    "契約機関": "けいやくきかん",
    "活動機関": "かつどうきかん",
    "所属機関": "しょぞくきかん",
    "中小企業者": "ちゅうしょうきぎょうしゃ",
    "試験研究費等": "しけんけんきゅうひとう",
    "地方公共団体": "ちほうこうきょうだんたい",
    "補助金交付決定通知書": "ほじょきんこうふけっていつうちしょ",
    "競争的資金": "きょうそうてきしきん",
    "促進支援措置": "そくしんしえんそち",
    "常勤職員": "じょうきんしょくいん",
    "代表取締役": "だいひょうとりしまりやく",
    "取締役": "とりしまりやく",
    "代表執行役": "だいひょうしっこうやく",
    "執行役員": "しっこうやくいん",
    "執行役": "しっこうやく",
    "業務執行社員": "ぎょうむしっこうしゃいん",
    "代表権": "だいひょうけん",
    # --- Degrees ---
    "学位取得証明書": "がくいしゅとくしょうめいしょ",
    "学位記": "がくいき",
    "学位": "がくい",
    "準学士": "じゅんがくし",
    "学士": "がくし",
    "修士": "しゅうし",
    "法務博士": "ほうむはくし",
    "博士": "はくし",
    "専門職学位": "せんもんしょくがくい",
    "高度専門士": "こうどせんもんし",
    "専門士": "せんもんし",
    "専攻科": "せんこうか",
    "専修学校": "せんしゅうがっこう",
    "専攻": "せんこう",
    "授与": "じゅよ",
    "卒業見込証明書": "そつぎょうみこみしょうめいしょ",
    "年収見込証明書": "ねんしゅうみこみしょうめいしょ",
    "見込み": "みこみ",
    "見込": "みこみ",
    # --- Work and pay ---
    "実務経験": "じつむけいけん",
    "職歴": "しょくれき",
    "在職証明書": "ざいしょくしょうめいしょ",
    "内定": "ないてい",
    "雇用契約書": "こようけいやくしょ",
    "労働条件通知書": "ろうどうじょうけんつうちしょ",
    "世帯年収": "せたいねんしゅう",
    "年収": "ねんしゅう",
    "報酬": "ほうしゅう",
    "賞与": "しょうよ",
    "固定残業代": "こていざんぎょうだい",
    "残業代": "ざんぎょうだい",
    "時間外手当": "じかんがいてあて",
    "通勤手当": "つうきんてあて",
    "預貯金": "よちょきん",
    "源泉徴収票": "げんせんちょうしゅうひょう",
    "課税証明書": "かぜいしょうめいしょ",
    "納税証明書": "のうぜいしょうめいしょ",
    # --- Points, research and qualifications ---
    "特別加算": "とくべつかさん",
    "加算": "かさん",
    "加点": "かてん",
    "配点": "はいてん",
    "筆頭著者": "ひっとうちょしゃ",
    "責任著者": "せきにんちょしゃ",
    "特許": "とっきょ",
    "研究実績": "けんきゅうじっせき",
    "国家資格": "こっかしかく",
    "法務大臣": "ほうむだいじん",
    "表彰": "ひょうしょう",
    "業務独占資格": "ぎょうむどくせんしかく",
    "名称独占資格": "めいしょうどくせんしかく",
    "投資運用業": "とうしうんようぎょう",
}
"""The reading of each term; a longer term comes before those that it contains."""

_TERM_OR_MARKUP: Final = re.compile(
    # Whole elements: of characters only, drawings, furigana already there, other languages, and what is only heard.
    r"<(?P<whole>script|style|textarea|select|title|svg|ruby)\b.*?</(?P=whole)>"
    r"""|<(?P<other>\w+)\b[^<>]*\s(?:lang="(?!ja")|class="visually-hidden")[^<>]*>.*?</(?P=other)>"""
    r"|<!--.*?-->"
    # Other tags, with ">" in a quoted value.
    r"""|<(?:[^<>"']|"[^"]*"|'[^']*')*>"""
    rf"|(?P<term>{'|'.join(map(re.escape, sorted(READINGS, key=len, reverse=True)))})",
    re.DOTALL,
)


def with_readings(markup: str) -> str:
    """Return HTML with its reading over every known term in its texts; tags and attributes stay as they are."""
    return _TERM_OR_MARKUP.sub(_with_reading, markup)


def _with_reading(found: re.Match[str]) -> str:
    """Return the ruby of a term, with brackets for a browser without ruby; markup as it is."""
    term = found["term"]
    return f"<ruby>{term}<rp>（</rp><rt>{READINGS[term]}</rt><rp>）</rp></ruby>" if term else found[0]
