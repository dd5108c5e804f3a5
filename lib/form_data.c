#include "form.h"

/*
 * The forms. To teach gip a new wording, add it to a row's alias; a new form
 * is a new set of rows. Wordings are compared without white space,
 * punctuation, brackets and numbering, full width and half width alike,
 * traditional characters as simplified ones (label.h), so only what differs
 * beyond that stands here.
 */

const struct form_section form_sections[FORM_SECTIONS] = {
	{ 1, "总体情况", "Overview",
	    "政府信息公开总体情况|政府信息公开工作总体情况|工作总体情况|工作概述|概述|工作概况|概况|"
	    "基本情况|政府信息公开工作基本情况|政府信息公开工作情况|总体工作情况|总体情况概述|综述|总的情况",
	    "*总体*|*概述*|*概况*|*综述*|*总述*|*概要*|*基本情况*|*工作情况*|*开展情况*|*进展情况*",
	    "总|总体|概述|概况|综述|总述|概要|基本|进展|成效|做法|完成",
	    "" },
	{ 2, "主动公开政府信息情况", "Information disclosed on own initiative",
	    "政府信息主动公开情况|主动公开政府信息的情况|主动公开信息情况|主动公开情况|行政机关主动公开政府信息情况|"
	    "政府机关主动公开政府信息情况|主动公开政府信息工作情况",
	    "*主动公开*",
	    "主动|各类",
	    "*第二十条第*项|中华人民共和国政府信息公开条例第二十条第一项" },
	{ 3, "收到和处理政府信息公开申请情况", "Requests received and processed",
	    "政府信息公开申请收到和处理情况|收到和处理政府信息公开申请的情况|依申请公开政府信息情况|"
	    "收到和处理信息公开申请情况|行政机关收到和处理政府信息公开申请情况|依申请公开情况|"
	    "政府机关收到和处理政府信息公开申请情况|收到和处理政府信息依申请公开情况",
	    "*收到*申请*|*处理*申请*|*办理*申请*|*受理*申请*|*依申请*|*申请公开*|*公开*申请*",
	    "收到|接收|受理|处理|办理|办结|答复|回复|不予|依|申请|公民|群众|社会|公众|法人|其他组织",
	    "申请人情况|本列数据*|*第一项加第二项之和*" },
	{ 4, "政府信息公开行政复议、行政诉讼情况", "Administrative review and litigation",
	    "政府信息公开行政复议和行政诉讼情况|因政府信息公开工作被申请行政复议、提起行政诉讼情况|"
	    "因政府信息公开工作被申请行政复议和提起行政诉讼情况|行政复议和行政诉讼情况|行政复议、行政诉讼情况|"
	    "政府信息公开行政复议及行政诉讼情况|因政府信息公开申请行政复议、提起行政诉讼情况|"
	    "因政府信息公开被申请行政复议、提起行政诉讼情况|政府信息公开行政复议、诉讼情况",
	    "*复议*|*诉讼*",
	    "因|对|就|被|复议|诉讼|申请|提起|提出|引起|引发|发生|涉及|举报|投诉|申诉|应诉|案件|处理|办理|结果|类|数量",
	    "行政复议|行政诉讼|未经复议直接起诉" },
	{ 5, "存在的主要问题及改进情况", "Problems and improvements",
	    "政府信息公开工作存在的主要问题及改进情况|存在的主要问题和改进情况|存在的问题及改进情况|"
	    "存在的问题和改进情况|存在问题及改进情况|存在的主要问题及改进措施|存在的问题及改进措施|存在问题及改进措施|"
	    "工作存在的主要问题及改进情况|存在的主要问题|存在的问题|工作不足及改进情况|主要问题及改进情况|"
	    "政府信息公开工作存在的问题及改进情况|存在的不足及改进情况|问题和改进情况|主要问题和改进情况|"
	    "存在的主要问题及下一步改进情况|政府信息公开工作存在的主要问题、改进情况",
	    "*问题*|*不足*|*改进*|*困难*|*薄弱*|*短板*|*整改*|*下一步*|*下步*|*打算*|*努力*",
	    "存在|问题|困难|不足|之处|薄弱|环节|短板|原因|分析|改进|整改|措施|对策|办法|建议|意见|方向|思路|举措|"
	    "下一步|下步|今后|打算|安排|计划|努力|中|采取|解决|加强|重点|任务|目标|突出|还|"
	    "下一年|下一年度|明年|当前|目前|以及",
	    "" },
	{ 6, "其他需要报告的事项", "Other matters to report",
	    "其他需要报告事项|其它需要报告的事项|其它需要报告事项|需要报告的其他事项|其他需报告的事项|其他报告事项|"
	    "其他需要说明的事项|其他有关需要报告的事项|其他需要报告的情况|其他事项|需要说明的事项",
	    "*其他*事项*|*需要*报告*|*需要*说明*|*需报告*|*需说明*|*其他*情况*|*其他*问题*|*其他*说明*|*报告事项*",
	    "其他|需要|需|应当|应|须|特别|补充|报告|说明|事项|事宜|问题|公布|内容",
	    "" },
};

const char form_vocabulary[] =
    "政府|信息|政务|公开|工作|情况|状况|的|和|及|与|或|以及|等|年|年度|本年|本年度|全年|上年|度|方面|部分|事项|有关|相关|"
    "主要|具体|行政|行政机关|机关|单位|部门|本|我|各|全|省|市|县|区|乡|镇|街道|局|委|办|厅|院|校|级|统计|数据|表|一览|汇总|"
    "开展|推进|推动|落实|实施|实行|执行|贯彻|条例";

const char form_titles[] =
    "*信息公开*报告|*政务公开*报告|*信息公开*年报|*政务公开*年报|*信息公开*总结|*政务公开*总结|*工作年度报告|"
    "*信息公开*报告的通知|*政务公开*报告的通知|*信息公开*年报的通知|*信息公开*报告的公示|*信息公开*年报的公示|*信息公开*报告的公告";
const char form_common[] = "人民政府信息公开工作年度报告年报总结政务情况关于的通知公示公告0123456789";
const char form_agencies[] =
    "*政府|*局|*委员会|*办公室|*厅|*省|*市|*县|*区|*州|*盟|*旗|*乡|*镇|*村|*街道|*办事处|*中心|*委|*办|*院|*部|*署|*行|*处|"
    "*所|*站|*社|*会|*团|*队|*馆|*台|*场|*园|*校|*联|*海关|*大学|*学校|*公司|*集团|*年|*年度|*政府信息|*信息公开|*信息公开工作|*政务公开|*政务公开工作";
const char form_contents[] = "目录|目录contents|目次";
const char form_others[] =
    "*初稿|*草稿|*征求意见稿|*样表|*示例|*下属*单位|*所属*单位|*附属*单位|*单位合计|"
    "上*年度|上*年度情况*|上*年度数据*";
const char form_periods[] = "2*年度|2*年*数据|2*年*情况|2*年*统计|2*年*统计表|以下*年*|附*年*情况|上*年*情况*|上*年*数据*";
const char form_annexes[] = "附件*|附表*|附*统计表|附录*";

/* Table 2: article 20 of the regulation, item by item. */

static const struct form_head documents_2021 = {
	"信息内容", "content", 3, {
	{ "made",      "本年制发件数", "issued",   "本年新制发件数|本年发件数|本年度制发件数|本年度制发数|本年制发数|制发件数|本年制作件数|本年新制作数量", "", "", UNIT_COUNT },
	{ "repealed",  "本年废止件数", "repealed", "本年度废止件数|本年废止数|废止件数|本年度废止数", "", "", UNIT_COUNT },
	{ "valid",     "现行有效件数", "in force", "现行有效件|现行有效数|现行有效件数量|有效件数", "", "", UNIT_COUNT },
} };

static const struct form_head decisions_2021 = {
	"信息内容", "content", 1, {
	{ "decisions", "本年处理决定数量", "decisions", "本年度处理决定数量|处理决定数量|本年处理决定数", "", "", UNIT_COUNT },
} };

static const struct form_head fee_2021 = {
	"信息内容", "content", 1, {
	{ "fee",       "本年收费金额（单位：万元）", "fees (10,000 yuan)", "本年收费金额|本年度收费金额|收费金额|本年收费金额（万元）|本年收费总金额", "", "", UNIT_WAN_YUAN },
} };

static const struct form_row table2_2021[] = {
	{ "1",   "", "第二十条第（一）项", "Article 20 (1)",      "第二十条第1项|中华人民共和国政府信息公开条例第二十条第（一）项", NULL },
	{ "1.1", "", "规章",               "rules",               "", &documents_2021 },
	{ "1.2", "", "行政规范性文件",     "normative documents", "规范性文件|规范性档案", &documents_2021 },
	{ "5",   "", "第二十条第（五）项", "Article 20 (5)",      "第二十条第5项|中华人民共和国政府信息公开条例第二十条第（五）项", NULL },
	{ "5.1", "", "行政许可",           "licences",            "", &decisions_2021 },
	{ "6",   "", "第二十条第（六）项", "Article 20 (6)",      "第二十条第6项|中华人民共和国政府信息公开条例第二十条第（六）项", NULL },
	{ "6.1", "", "行政处罚",           "penalties",           "", &decisions_2021 },
	{ "6.2", "", "行政强制",           "coercive measures",   "", &decisions_2021 },
	{ "8",   "", "第二十条第（八）项", "Article 20 (8)",      "第二十条第8项|中华人民共和国政府信息公开条例第二十条第（八）项", NULL },
	{ "8.1", "", "行政事业性收费",     "administrative fees", "行政事业型收费|行政事业收费", &fee_2021 },
};

static const struct form_head documents_2019 = {
	"信息内容", "content", 3, {
	{ "made",      "本年新制作数量", "made this year",      "本年新制作数|新制作数量|本年制作数量|本年新", "", "", UNIT_COUNT },
	{ "opened",    "本年新公开数量", "disclosed this year", "本年新公开数|新公开数量|本年公开数量", "", "", UNIT_COUNT },
	{ "public",    "对外公开总数量", "disclosed in all",    "对外公开总数|公开总数量|对外公开数量", "", "", UNIT_COUNT },
} };

static const struct form_head matters_2019 = {
	"信息内容", "content", 3, {
	{ "items",     "上一年项目数量", "items last year", "上一年度项目数量|上年项目数量|上一年项目数", "", "", UNIT_COUNT },
	{ "change",    "本年增/减",      "change",          "本年增减|本年增／减|本年度增减|本年增|本年增减数量", "", "", UNIT_CHANGE },
	{ "decisions", "处理决定数量",   "decisions",       "本年处理决定数量|处理决定数", "", "", UNIT_COUNT },
} };

static const struct form_head fees_2019 = {
	"信息内容", "content", 2, {
	{ "items",     "上一年项目数量", "items last year", "上一年度项目数量|上年项目数量|上一年项目数", "", "", UNIT_COUNT },
	{ "change",    "本年增/减",      "change",          "本年增减|本年增／减|本年度增减|本年增|本年增减数量", "", "", UNIT_CHANGE },
} };

static const struct form_head purchases_2019 = {
	"信息内容", "content", 2, {
	{ "purchases", "采购项目数量", "purchases",    "采购项目数", "", "", UNIT_COUNT },
	{ "amount",    "采购总金额",   "total amount", "采购金额|采购总额", "", "", UNIT_OPEN },
} };

static const struct form_row table2_2019[] = {
	{ "1",   "", "第二十条第（一）项",   "Article 20 (1)",         "第二十条第1项|中华人民共和国政府信息公开条例第二十条第（一）项", NULL },
	{ "1.1", "", "规章",                 "rules",                  "", &documents_2019 },
	{ "1.2", "", "规范性文件",           "normative documents",    "行政规范性文件|规范性档案", &documents_2019 },
	{ "5",   "", "第二十条第（五）项",   "Article 20 (5)",         "第二十条第5项|中华人民共和国政府信息公开条例第二十条第（五）项", NULL },
	{ "5.1", "", "行政许可",             "licences",               "", &matters_2019 },
	{ "5.2", "", "其他对外管理服务事项", "other external services", "其它对外管理服务事项|其他对外管理服务", &matters_2019 },
	{ "6",   "", "第二十条第（六）项",   "Article 20 (6)",         "第二十条第6项|中华人民共和国政府信息公开条例第二十条第（六）项", NULL },
	{ "6.1", "", "行政处罚",             "penalties",              "", &matters_2019 },
	{ "6.2", "", "行政强制",             "coercive measures",      "", &matters_2019 },
	{ "8",   "", "第二十条第（八）项",   "Article 20 (8)",         "第二十条第8项|中华人民共和国政府信息公开条例第二十条第（八）项", NULL },
	{ "8.1", "", "行政事业性收费",       "administrative fees",    "行政事业型收费|行政事业收费", &fees_2019 },
	{ "9",   "", "第二十条第（九）项",   "Article 20 (9)",         "第二十条第9项|中华人民共和国政府信息公开条例第二十条第（九）项", NULL },
	{ "9.1", "", "政府集中采购",         "central procurement",    "政府采购|集中采购", &purchases_2019 },
};

/* Table 3: what became of requests, by who made them. */

static const struct form_head applicants = {
	"（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
	"(in each column: item 1 plus item 2 equals item 3 plus item 4)", 7, {
	{ "person",   "自然人",       "natural persons",      "公民（自然人）|自然人（公民）|公民",           "申请人情况", "applicants", UNIT_COUNT },
	{ "business", "商业企业",     "businesses",           "企业",                                   "申请人情况|法人或其他组织", "applicants|legal persons or other organisations", UNIT_COUNT },
	{ "research", "科研机构",     "research bodies",      "科研单位",                               "申请人情况|法人或其他组织", "applicants|legal persons or other organisations", UNIT_COUNT },
	{ "charity",  "社会公益组织", "public-benefit bodies", "公益组织|社会组织",                     "申请人情况|法人或其他组织", "applicants|legal persons or other organisations", UNIT_COUNT },
	{ "legal",    "法律服务机构", "legal services",       "法律机构|法律服务组织",                  "申请人情况|法人或其他组织", "applicants|legal persons or other organisations", UNIT_COUNT },
	{ "other",    "其他",         "others",               "其它",                                   "申请人情况|法人或其他组织", "applicants|legal persons or other organisations", UNIT_COUNT },
	{ "total",    "总计",         "total",                "合计|总数|小计",                         "申请人情况", "applicants", UNIT_COUNT },
} };

#define TABLE3_FIRST \
	{ "1",     "一、",   "本年新收政府信息公开申请数量", "new requests",                     "本年新收政府信息公开申请|新收政府信息公开申请数量|本年新收申请数量", &applicants }, \
	{ "2",     "二、",   "上年结转政府信息公开申请数量", "carried over from last year",      "上年结转政府信息公开申请|上年结转申请数量|上年度结转政府信息公开申请数量", &applicants }, \
	{ "3",     "三、",   "本年度办理结果",               "results this year",                "本年办理结果|办理结果", NULL }, \
	{ "3.1",   "（一）", "予以公开",                     "disclosed",                        "", &applicants }, \
	{ "3.2",   "（二）", "部分公开（区分处理的，只计这一情形，不计其他情形）", "disclosed in part", "部分公开", &applicants }, \
	{ "3.3",   "（三）", "不予公开",                     "not disclosed",                    "", NULL }, \
	{ "3.3.1", "1.",     "属于国家秘密",                 "state secret",                     "国家秘密", &applicants }, \
	{ "3.3.2", "2.",     "其他法律行政法规禁止公开",     "forbidden by law",                 "其他法律法规禁止公开|其它法律行政法规禁止公开|法律行政法规禁止公开", &applicants }, \
	{ "3.3.3", "3.",     "危及“三安全一稳定”",           "endangers security or stability",  "三安全一稳定|危及国家安全、公共安全、经济安全、社会稳定|危及国家安全、公共安全、经济安全和社会稳定", &applicants }, \
	{ "3.3.4", "4.",     "保护第三方合法权益",           "rights of third parties",          "第三方合法权益", &applicants }, \
	{ "3.3.5", "5.",     "属于三类内部事务信息",         "internal affairs",                 "三类内部事务信息|属于三类内部管理事务信息|内部信息", &applicants }, \
	{ "3.3.6", "6.",     "属于四类过程性信息",           "information in process",           "四类过程性信息|过程信息", &applicants }, \
	{ "3.3.7", "7.",     "属于行政执法案卷",             "enforcement files",                "行政执法案卷|属于行政执法案卷信息|属于行政执法案件", &applicants }, \
	{ "3.3.8", "8.",     "属于行政查询事项",             "register look-ups",                "行政查询事项|属于行政查询事项信息", &applicants }, \
	{ "3.4",   "（四）", "无法提供",                     "cannot be provided",               "", NULL }, \
	{ "3.4.1", "1.",     "本机关不掌握相关政府信息",     "not held",                         "本机关不掌握相关信息|本行政机关不掌握相关政府信息", &applicants }, \
	{ "3.4.2", "2.",     "没有现成信息需要另行制作",     "would have to be made",            "没有现成信息", &applicants }, \
	{ "3.4.3", "3.",     "补正后申请内容仍不明确",       "still unclear after correction",   "补正后申请内容不明确", &applicants }, \
	{ "3.5",   "（五）", "不予处理",                     "not processed",                    "", NULL }, \
	{ "3.5.1", "1.",     "信访举报投诉类申请",           "petitions and complaints",         "信访投诉举报类申请|举报投诉类申请", &applicants }, \
	{ "3.5.2", "2.",     "重复申请",                     "repeated requests",                "", &applicants }, \
	{ "3.5.3", "3.",     "要求提供公开出版物",           "published works asked for",        "要求提供公开的出版物", &applicants }, \
	{ "3.5.4", "4.",     "无正当理由大量反复申请",       "many requests without reason",     "无正当理由反复大量申请|无正当理由大量重复申请", &applicants }, \
	{ "3.5.5", "5.",     "要求行政机关确认或重新出具已获取信息", "confirmation of information held", "要求行政机关确认或重新出具|要求行政机关确认或者重新出具已获取信息", &applicants }

#define TABLE3_LAST \
	{ "3.7",   "（七）", "总计",                         "total of results",                 "合计|总数", &applicants }, \
	{ "4",     "四、",   "结转下年度继续办理",           "carried over to next year",        "结转下年继续办理|结转下年度办理|结转下一年度继续办理", &applicants }

static const struct form_row table3_2021[] = {
	TABLE3_FIRST,
	{ "3.6",   "（六）", "其他处理",                     "otherwise processed",              "其它处理", NULL },
	{ "3.6.1", "1.",     "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "correction overdue", "申请人无正当理由逾期不补正|申请人逾期不补正|逾期不补正", &applicants },
	{ "3.6.2", "2.",     "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "fee overdue", "申请人逾期未按收费通知要求缴纳费用|申请人逾期未按照收费通知要求缴纳费用|申请人逾期未缴费|申请人逾期未缴纳费用|逾期未缴纳费用|逾期未缴费", &applicants },
	{ "3.6.3", "3.",     "其他",                         "other",                            "其它", &applicants },
	TABLE3_LAST
};

static const struct form_row table3_2019[] = {
	TABLE3_FIRST,
	{ "3.6",   "（六）", "其他处理",                     "otherwise processed",              "其它处理", &applicants },
	TABLE3_LAST
};

/* Table 4: three proceedings side by side, the same five columns for each. */

static const struct form_head outcomes = {
	"", "", 5, {
	{ "upheld",    "结果维持", "upheld",    "维持",     "", "", UNIT_COUNT },
	{ "corrected", "结果纠正", "corrected", "纠正",     "", "", UNIT_COUNT },
	{ "other",     "其他结果", "other",     "其它结果", "", "", UNIT_COUNT },
	{ "pending",   "尚未审结", "pending",   "未审结|尚未审理结束", "", "", UNIT_COUNT },
	{ "total",     "总计",     "total",     "合计|总数", "", "", UNIT_COUNT },
} };

static const struct form_row table4_rows[] = {
	{ "1",   "", "行政复议",         "administrative review",      "", &outcomes },
	{ "2",   "", "行政诉讼",         "litigation",                 "", NULL },
	{ "2.1", "", "未经复议直接起诉", "sued without review",        "未经行政复议直接起诉|直接起诉|未经复议直接诉讼", &outcomes },
	{ "2.2", "", "复议后起诉",       "sued after review",          "行政复议后起诉|经复议后起诉|复议后诉讼", &outcomes },
};

#define ROWS(a) sizeof(a) / sizeof((a)[0]), a

const struct form_table form_tables[] = {
	{ 2, FORM_2021, "表二", "Table 2", false, ROWS(table2_2021) },
	{ 3, FORM_2021, "表三", "Table 3", false, ROWS(table3_2021) },
	{ 4, FORM_2021, "表四", "Table 4", true,  ROWS(table4_rows) },
	{ 2, FORM_2019, "表二", "Table 2", false, ROWS(table2_2019) },
	{ 3, FORM_2019, "表三", "Table 3", false, ROWS(table3_2019) },
	{ 4, FORM_2019, "表四", "Table 4", true,  ROWS(table4_rows) },
};
const size_t form_ntables = sizeof(form_tables) / sizeof(form_tables[0]);

/*
 * `check table each row|column: sum = sum`. A term is a column where the rule
 * ranges over rows and a row where it ranges over columns; a group of rows
 * stands for the sum of its rows, so 3.6 serves both forms.
 */
const char *const form_rules[] = {
	"total   3 each row:    person + business + research + charity + legal + other = total",
	"results 3 each column: 3.1 + 3.2 + 3.3 + 3.4 + 3.5 + 3.6 = 3.7",
	"balance 3 each column: 1 + 2 = 3.7 + 4",
	"total   4 each row:    upheld + corrected + other + pending = total",
};
const size_t form_nrules = sizeof(form_rules) / sizeof(form_rules[0]);
