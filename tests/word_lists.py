"""What the lint of the words knows: terms that stay Japanese, words of each side of the strait, words that mislead,
turns of offices, promises, aliases of terms."""

import re
from typing import Final

JAPANESE: Final = {
    "the official name of a law, a notice, a document or a list, as it is printed": (
        "中小企業基本法",
        "高度専門職省令",
        "特別高度人材の基準を定める省令",
        "登録済通知書",
        "加点対象となる大学",
        "出入国在留管理庁",
        "在留資格認定証明書",
        "イノベーティブ・アジア事業",
        "疎明資料",
        "事業年度",
    ),
    "a kind of qualification or business that the law names, beside its translation": (
        "業務独占資格",
        "名称独占資格",
        "第二種金融商品取引業",
        "個人事業主",
        "常時使用する従業員",
        "資本金",
        "代表権のある業務執行社員",
        "業務執行社員",
        "代表執行役",
        "執行役",
        "執行役員",
        "代表取締役",
        "取締役",
        "企業内転勤",
    ),
    "a kind of pay as Japanese contracts name it, beside its translation": ("固定残業代",),
    "a kind of contract as Japanese firms name it, beside its translation": ("業務委託",),
    "a Japanese title, examination or licence that other places do not have": (
        "高度専門士",
        "専門士",
        "ITパスポート",
        "ITパスポート試験",
        "基本情報技術者試験",
        "応用情報技術者試験",
        "情報処理安全確保支援士",
        "不動産鑑定士",
        "作業療法士",
        "理学療法士",
        "歯科医師",
        "看護師",
        "薬剤師",
        "電気工事士",
    ),
    "a word to look for in a Japanese diploma, beside its translation": ("学位",),
    "Taiwan's own spelling of its examinations, which the notice lists": (
        "軟體設計專業人員",
        "網路通訊專業人員",
        "資訊安全管理專業人員",
    ),
}
"""What a Chinese sentence may hold whole in another script, between signs, besides the terms of the glossary."""

EITHER: Final = {
    "zh-hant": dict.fromkeys("占里台雇布托范", "Taiwan writes it too: 獨占, 馬里蘭, 一台, 雇主, 公布, names"),
    "zh-hans": dict.fromkeys("埼潟", "a place in Japan: 埼玉, 新潟"),
}
"""Characters that the conversion or the character set takes for the other side's, and why they are not."""

OTHER_SIDE: Final = {
    "zh-hant": {
        "信息": "資訊",
        "默認": "預設",
        "保存": "儲存",
        "鏈接": "連結",
        "網絡": "網路",
        "視頻": "影片",
        "音頻": "音訊",
        "軟件": "軟體",
        "硬件": "硬體",
        "用戶": "使用者",
        "打印": "列印",
        "郵箱": "電子郵件",
        "點擊": "點選",
        "屏幕": "螢幕",
        "賬號": "帳號",
        "賬戶": "帳戶",
        "程序": "程式",
        "質量": "品質",
        "菜單": "選單",
        "搜索": "搜尋",
        "數據": "資料",
        "設備": "裝置",
        "鼠標": "滑鼠",
        "服務器": "伺服器",
        "複印件": "影本",
        "簡歷": "履歷",
        "合同": "契約",
        "激活": "啟用",
        "反饋": "意見",
        "二維碼": "QR Code",
        "短信": "簡訊",
        "刷新": "重新載入",
        "粘貼": "貼上",
        "剪貼板": "剪貼簿",
        "創建": "建立",
        "字符": "字元",
        "文件夾": "資料夾",
        "博客": "部落格",
        "公曆": "西元",
        "項目經理": "專案經理",
        "人工智能": "人工智慧",
        "在線": "線上",
    },
    "zh-hans": {
        "资讯": "信息",
        "预设": "默认",
        "储存": "保存",
        "连结": "链接",
        "网路": "网络",
        "影片": "视频",
        "音讯": "音频",
        "软体": "软件",
        "硬体": "硬件",
        "使用者": "用户",
        "列印": "打印",
        "电邮": "邮箱",
        "点选": "点击",
        "萤幕": "屏幕",
        "帐号": "账号",
        "帐户": "账户",
        "程式": "程序",
        "品质": "质量",
        "选单": "菜单",
        "搜寻": "搜索",
        "资料库": "数据库",
        "装置": "设备",
        "滑鼠": "鼠标",
        "伺服器": "服务器",
        "影本": "复印件",
        "契约": "合同",
        "二维条码": "二维码",
        "简讯": "短信",
        "重新整理": "刷新",
        "贴上": "粘贴",
        "剪贴簿": "剪贴板",
        "字元": "字符",
        "资料夹": "文件夹",
        "登入": "登录",
        "部落格": "博客",
        "西元": "公历",
        "专案": "项目",
        "人工智慧": "人工智能",
        "视窗": "窗口",
        "线上": "在线",
    },
}
"""Words that the readers of the other side use, each with the one of this side."""

ALSO_OURS: Final = {
    "zh-hant": ("請保存三項排名", "設備士", "工業和信息化部", "信息產業部"),
    "zh-hans": ("资讯工业策进会",),
}
"""Where a word of the other side is right: 保存 means to keep as evidence here, in Taiwan too; 設備士 is a title; the
ministry and the institute are names."""

MISLEADING: Final = {
    "zh-hant": {
        "已獲內定": "已獲錄取通知（內定）: the bare word means decided in secret",
        "技術者考試": "工程師考試: 技術者 is Japanese",
        "營業年度": "會計年度, as everywhere",
        "事業所": "營業處所: 事業所 is Japanese",
        "年版": "年度的版本: 年版 is Japanese",
        "返回連結": "取回連結, as its page names it",
        "返回代碼": "取回碼, as its page names it",
    },
    "zh-hans": {
        "已获内定": "已获录用通知（内定）: the bare word means decided in secret",
        "技术者考试": "工程师考试: 技术者 is Japanese",
        "业务年度": "会计年度, as everywhere",
        "营业年度": "会计年度, as everywhere",
        "年版": "年度的版本: 年版 is Japanese",
        "主管省": "主管部委: 省 is a province here",
        "派遣您": "调派您: 派遣 is labour dispatch",
        "经营或管理业务": "经营或管理企业: 业务 is the work of a person",
        "返回链接": "取回链接, as its page names it",
        "返回代码": "取回码, as its page names it",
    },
}
"""Words that a Chinese reader takes for something else, or that this site has another word for, each with that word."""

OFFICIALESE: Final = {
    "zh-hant": re.compile(r"之日|自[何當]日|自%|即已足|所涉|所依據之|該機構。|(?<![作運營或兩住學用讀])者"),
    "zh-hans": re.compile(r"之日|自[何当]日|自%|即已足|所涉|所依据的|该机构。|(?<![作运营或两住学用读])者"),
}
"""Turns of statutes and offices. Questions and results speak plainly, of the reader, a day, who does something."""

BANNED_JAPANESE: Final = {
    r"例の人": "見本: 例の人 is that notorious person",
    r"(?<!\d)0つ": "0件",
    r"御社": "貴社 in what is written",
    r"下さい": "ください",
    r"又は": "または, か: 又は is for official lines",
    r"(?<![部半成区自処身多])分(?:か[らりるっ]|る)": "わかる",
    r"不明な点": "わからない項目: 点 is a point here",
    r"？：": "？: a question needs no colon",
    r"[、。：；（）「」？] ": "no half-width space after a full-width sign",
    r"(?<!から)(?<!まで)数え(?:ます|ません|られ|ました|ない)": "計算に入れる, ポイントになる",
}
"""What no Japanese word of the interface is, as a pattern, each with the word to write."""

CALQUES: Final = {
    r"\bbeside\b": "next to, besides, in addition to",
    r"\bin vain\b": "does not help",
    r"\bwho(?:m)?ever\b": "anybody who",
    r"\bspare you\b": "you may not need",
    r"\bas you told\b": "if nothing else changes",
    r"\bpoints condition\b": "enough points",
    r"\bleast pay for this\b": "the minimum for this activity",
    r"\bcounts? as (?:no|yes|not)\b": "is treated as",
    r"\bstands? (?:in|beside|for)\b": "is",
    r"(?:^|[.:] )Write (?!it down|down)": "Enter",
}
"""What no English word of the interface is, as a pattern, each with the plain word."""

PROMISES: Final = {
    "ja": re.compile(
        r"許可されます|許可が下り|許可がおり|取得できます|必ず(?:許可|取得|通)|確実に|間違いなく|保証(?!書|人)"
    ),
    "zh-hant": re.compile(
        r"保證(?!書|人)|一定[能會可]|必定|肯定[能會可]|確保(?:獲|取)|將(?:會)?獲(?:得)?許可|即可獲准|獲准"
    ),
    "zh-hans": re.compile(
        r"保证(?!书|人)|一定[能会可]|必定|肯定[能会可]|确保(?:获|取)|将(?:会)?获(?:得)?许可|即可获准|获批"
    ),
    "en": re.compile(
        r"\bguarantee(?:d|s)?\b|will be (?:granted|approved|permitted)|will (?:get|receive) the (?:permission|status)|"
        r"\bcertain(?:ly)? to\b|\bensures?\b|\bno doubt\b",
        re.IGNORECASE,
    ),
}
NO_PROMISE: Final = re.compile(r"letter of guarantee", re.IGNORECASE)
"""The name of a document of the law."""

ALIASES: Final = {
    ("points", "ja"): (("ポイント", "点", "計算表"), "the system's own word; the unit of a number; the points form"),
    ("points", "zh-hant"): (("分", "計算表"), "with a number the unit; the points form"),
    ("points", "zh-hans"): (("分", "计算表"), "with a number the unit; the points form"),
    ("age", "ja"): (("歳",), "with a number"),
    ("age", "zh-hant"): (("歲",), "with a number"),
    ("age", "zh-hans"): (("岁",), "with a number"),
    ("doctoral degree", "ja"): (("博士",), "the degree by its name, as 学位記 prints it"),
    ("master’s degree", "ja"): (("修士",), "the degree by its name, as 学位記 prints it"),
    ("master’s degree", "zh-hant"): (("碩士",), "in a row of names of degrees"),
    ("master’s degree", "zh-hans"): (("硕士",), "in a row of names of degrees"),
    ("bachelor’s degree", "zh-hant"): (("學士",), "in a row of names of degrees"),
    ("bachelor’s degree", "zh-hans"): (("学士",), "in a row of names of degrees"),
    ("managing member", "ja"): (("業務執行社員",), "as the form prints it"),
    ("foreign qualification or award", "ja"): (("外国の資格",), "外国の資格，表彰等 on the form; plainer in questions"),
    ("contracting organization", "zh-hant"): (("您的公司（機構）",), "in a question to a person"),
    ("contracting organization", "zh-hans"): (("您的公司（机构）",), "in a question to a person"),
    ("organization of activity", "zh-hant"): (("您的公司（機構）",), "in a question to a person"),
    ("organization of activity", "zh-hans"): (("您的公司（机构）",), "in a question to a person"),
    ("at the time of application", "ja"): (("申請の時点",), "as the form prints it"),
    ("job offer", "zh-hant"): (("錄取",), "the company that made the offer"),
    ("job offer", "zh-hans"): (("录用",), "the company that made the offer"),
    ("Japanese national qualification", "zh-hant"): (("日本國家資格",), "where another 的 stands before it"),
    ("Japanese national qualification", "zh-hans"): (("日本国家资格",), "where another 的 stands before it"),
    ("advanced project in a growth field", "zh-hant"): (("成長領域尖端計畫",), "where another 的 stands before it"),
    ("advanced project in a growth field", "zh-hans"): (("新兴成长领域前沿项目",), "where another 的 stands before it"),
    ("JICA training", "ja"): (("JICAが実施する",), "JICAが実施する研修 in the ordinance"),
    ("JICA training", "zh-hant"): (("JICA舉辦",), "after JICAが実施する研修"),
    ("JICA training", "zh-hans"): (("JICA举办",), "after JICAが実施する研修"),
    ("Top Global University Project", "ja"): (
        ("スーパーグローバル大学",),
        "the row of the form names the universities",
    ),
}
"""Words that may be used for a term of the glossary in a language, and why."""
