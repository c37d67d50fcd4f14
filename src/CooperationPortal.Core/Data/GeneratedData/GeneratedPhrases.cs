using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Data.GeneratedData;

/// <summary>The words of generated records, in the four languages of the portal.</summary>
internal static class GeneratedPhrases
{
    public static IReadOnlyList<(AgreementType Type, LocalizedText Word)> Papers { get; } =
    [
        (AgreementType.Institutional, Text("Соглашение о сотрудничестве", "Cooperation agreement", "合作协议", "Hamkorlik toʻgʻrisidagi bitim")),
        (AgreementType.Memorandum, Text("Меморандум о взаимопонимании", "Memorandum of understanding", "谅解备忘录", "Anglashuv memorandumi")),
        (AgreementType.ProtocolOfIntent, Text("Протокол о намерениях", "Protocol of intent", "意向书", "Niyatlar bayonnomasi")),
        (AgreementType.Programme, Text("Программа совместных действий", "Programme of joint action", "联合行动计划", "Birgalikdagi harakatlar dasturi")),
        (AgreementType.FrameworkRegional, Text("Рамочное соглашение", "Framework agreement", "框架协议", "Doiraviy bitim")),
        (AgreementType.Contract, Text("Договор", "Contract", "合同", "Shartnoma")),
    ];

    public static IReadOnlyList<LocalizedText> Promises { get; } =
    [
        Text("Принять на стажировку врачей", "Receive physicians for an internship", "接收医生进修", "Shifokorlarni malaka oshirishga qabul qilish"),
        Text("Провести совместную конференцию", "Hold a joint conference", "举办联合会议", "Qoʻshma konferensiya oʻtkazish"),
        Text("Проводить телемедицинские консультации", "Give consultations by telemedicine", "开展远程医疗会诊", "Telemeditsina maslahatlarini oʻtkazish"),
        Text("Передать оборудование", "Hand over equipment", "移交设备", "Uskunalarni topshirish"),
        Text("Провести мастер-классы по операциям", "Hold master classes on operations", "举办手术示范课", "Jarrohlik boʻyicha mahorat darslari oʻtkazish"),
        Text("Подготовить общую программу обучения", "Prepare a common curriculum", "制定共同培训计划", "Umumiy oʻquv dasturini tayyorlash"),
        Text("Начать совместное исследование", "Begin a joint study", "启动联合研究", "Qoʻshma tadqiqotni boshlash"),
        Text("Направить делегацию с ответным визитом", "Send a delegation in return", "派代表团回访", "Javob tashrifi bilan delegatsiya yuborish"),
    ];

    public static IReadOnlyList<LocalizedText> Purposes { get; } =
    [
        Text("Знакомство с клиникой и переговоры", "A look at the clinic and talks", "参观诊所并会谈", "Klinika bilan tanishuv va muzokaralar"),
        Text("Обмен опытом", "Exchange of experience", "经验交流", "Tajriba almashish"),
        Text("Подписание соглашения", "Signing of an agreement", "签署协议", "Bitimni imzolash"),
    ];

    public static IReadOnlyList<LocalizedText> Events { get; } =
    [
        Text("Международный медицинский форум", "International Medical Forum", "国际医学论坛", "Xalqaro tibbiyot forumi"),
        Text("Конгресс кардиологов", "Congress of Cardiologists", "心脏病学大会", "Kardiologlar kongressi"),
        Text("Дни здоровья", "Days of Health", "健康日", "Salomatlik kunlari"),
        Text("Научно-практическая конференция", "Scientific and Practical Conference", "科学实践会议", "Ilmiy-amaliy konferensiya"),
    ];

    public static IReadOnlyList<(InstitutionKind Kind, LocalizedText Word)> Bodies { get; } =
    [
        (InstitutionKind.Hospital, Text("Областная клиническая больница", "Regional Clinical Hospital", "地区临床医院", "Viloyat klinik shifoxonasi")),
        (InstitutionKind.Hospital, Text("Детская больница", "Children's Hospital", "儿童医院", "Bolalar shifoxonasi")),
        (InstitutionKind.Clinic, Text("Городская поликлиника", "City Clinic", "市诊所", "Shahar poliklinikasi")),
        (InstitutionKind.MedicalCentre, Text("Кардиологический центр", "Cardiology Centre", "心脏病中心", "Kardiologiya markazi")),
        (InstitutionKind.University, Text("Медицинский университет", "Medical University", "医科大学", "Tibbiyot universiteti")),
        (InstitutionKind.Dispensary, Text("Онкологический диспансер", "Oncology Dispensary", "肿瘤医院", "Onkologiya dispanseri")),
        (InstitutionKind.HealthAuthority, Text("Управление здравоохранения", "Health Department", "卫生局", "Sogʻliqni saqlash boshqarmasi")),
    ];

    public static LocalizedText Post { get; } = Text("главный врач", "chief physician", "院长", "bosh shifokor");

    public static string[] FirstNames { get; } =
        ["Алексей", "Мария", "Дильшод", "Нодира", "Сергей", "Ольга", "Рустам", "Гульнора", "Вэй", "Лин", "Данияр", "Айгуль"];

    public static string[] FamilyNames { get; } =
        ["Соколов", "Каримов", "Ван", "Юсупов", "Волков", "Чжан", "Рахимов", "Лебедев", "Ли", "Ахметов", "Морозов", "Турсунов", "Орлов", "Мирзаев"];

    private static LocalizedText Text(string russian, string english, string chinese, string uzbek) => new(
        LanguageTag.Russian,
        [
            new(LanguageTag.Russian, russian), new(LanguageTag.English, english), new(LanguageTag.Chinese, chinese),
            new(LanguageTag.Uzbek, uzbek),
        ]);
}
