using System.Text.RegularExpressions;

namespace CooperationPortal.Core.Press.Reading;

/// <summary>Marks phrases of the trade in Russian, English, Chinese and Uzbek.</summary>
public static class PhraseReader
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // A plan to sign is looked for before a signature, so that its last word is not taken for one.
    private static readonly (TradePhrase Phrase, Regex Pattern)[] Phrases =
    [
        Of(TradePhrase.SigningPlanned,
            @"\b(?:планиру\p{L}+|намерен\p{L}*|собира\p{L}+|готов\p{L}*)(?:\s+\p{L}+){0,2}?\s+(?:подписа\p{L}+|заключ\p{L}+)|\bподпи(?:шут|шет)\b|\bзаключ(?:ат|ит)\b|\b(?:будет|будут)\s+(?:подписан\p{L}*|заключ[её]н\p{L}*)",
            @"\b(?:will be|will|to be|plans? to|intends? to|(?:is|are) (?:expected|going) to)\s+(?:sign(?:ed)?|conclude)\b",
            "(?:将|拟|计划|打算)(?:于.{0,12})?签(?:署|订|约)",
            @"\bimzolan(?:adi|ishi\s+(?:kutilmoqda|rejalashtirilgan))\b|\bimzolash(?:ni)?\s+(?:rejalashtir|niyat)\p{L}*"),
        Of(TradePhrase.AgreementSigned,
            @"\bподписа(?:ли|л|ла|но|ны|н|на)\b(?:\s+(?:\p{L}+\s+)?(?:соглашени|договор|меморандум|протокол)\p{L}*)?|\bзаключ(?:или|ил|ила|ены|[её]н|ено)\b(?:\s+(?:соглашени|договор|меморандум)\p{L}*)?|\bподписание\s+\p{L}+",
            @"\b(?:was|were|has been|have been)?\s*signed\b(?:\s+(?:an?|the)\s+(?:\p{L}+\s+)?(?:agreement|memorandum|protocol|contract))?|\bconcluded\s+an?\s+\p{L}*\s*agreement\b",
            "签(?:署|订)了?(?:.{0,10}(?:协议|备忘录|合同))?|签约",
            @"\bimzola(?:ndi|di|dilar|shdi|shdilar|ngan)\b|\bkelishuv\p{L}*\s+(?:tuzildi|imzo\p{L}+)"),
        Of(TradePhrase.SpecialistExchange,
            @"\bобмен\p{L}*\s+(?:специалист|врач|кадр|медик|делегаци)\p{L}*", @"\bexchange\s+of\s+(?:specialists|doctors|staff|experts)\b",
            "(?:专家|医生|人员|医务人员)(?:的)?(?:互派|交流)|互派(?:专家|医生|人员)", @"\b(?:mutaxassis|shifokor)\p{L}*\s+almash\p{L}*"),
        Of(TradePhrase.PatientExchange,
            @"(?<=\bобмен\p{L}*\s+\p{L}+\s+и\s+)пациентами\b|\bобмен\p{L}*\s+пациент\p{L}*", @"(?<=\bexchange\s+of\s+\p{L}+\s+and\s+)patients\b|\bexchange\s+of\s+patients\b",
            "(?:患者|病人)(?:的)?(?:转诊|交流)", @"\bbemor\p{L}*\s+almash\p{L}*"),
        Of(TradePhrase.ExperienceExchange,
            @"\bобмен\p{L}*\s+опытом\b|\bподел(?:ятся|ились|иться)\s+(?:\p{L}+\s+)?опытом\b|\bперен(?:ять|имать)\s+опыт\b",
            @"\bexchange\s+of\s+experience\b|\bshar(?:e|ed|ing)\s+(?:\p{L}+\s+)?experience\b", "(?:交流|分享)经验|经验(?:交流|分享)",
            @"\btajriba\s+(?:almash\p{L}*|o[ʻ'‘’`]rtoqlash\p{L}*)"),
        Of(TradePhrase.JointConference,
            @"\bсовместн\p{L}+\s+(?:научн\p{L}+\s+)?(?:конференци|симпозиум|семинар)\p{L}*", @"\bjoint\s+(?:\p{L}+\s+)?(?:conferences?|symposi\p{L}+|seminars?)\b",
            "(?:联合|共同)(?:举办)?(?:学术)?(?:会议|研讨会)", @"\bqo[ʻ'‘’`]shma\s+(?:konferensiya|anjuman|seminar)\p{L}*"),
        Of(TradePhrase.MasterClass, @"\bмастер[-\s]?класс\p{L}*", @"\bmaster[-\s]?class(?:es)?\b", "大师(?:班|课)|示教", @"\b(?:master[-\s]?klass|mahorat\s+dars)\p{L}*"),
        Of(TradePhrase.Internship, @"\bстажиров\p{L}+", @"\b(?:internships?|traineeships?|clinical\s+attachments?)\b", "进修|实习", @"\bstajirovka\p{L}*|\bamaliyot\s+o[ʻ'‘’`]ta\p{L}*|\bmalaka\s+almash\p{L}*"),
        Of(TradePhrase.AdvancedTraining,
            @"\bповышени\p{L}+\s+(?:\p{L}+\s+)?квалификаци\p{L}*", @"\b(?:advanced|further|professional)\s+training\b", "(?:业务)?培训|继续教育", @"\bmalaka(?:sini)?\s+oshir\p{L}*"),
        Of(TradePhrase.JointEducationalProject,
            @"\bсовместн\p{L}+\s+образовательн\p{L}+\s+\p{L}+", @"\bjoint\s+educational?\s+\p{L}+", "联合(?:办学|教育项目)", @"\bqo[ʻ'‘’`]shma\s+ta[ʼ'’`]lim\s+\p{L}+"),
        Of(TradePhrase.TechnologyTransfer,
            @"\b(?:подел\p{L}+\s+)?(?:\p{L}+\s+)?технологи(?:ями|й)\s+и\s+методик(?:ами|и)?\b|\bпередач\p{L}+\s+технологи\p{L}*", @"\btechnology\s+transfer\b|\bshare\s+(?:\p{L}+\s+)?technolog\p{L}+", "技术(?:转让|转移)", @"\btexnologiya\p{L}*\s+(?:transferi|berish)"),
        Of(TradePhrase.Telemedicine, @"\bтелемедицин\p{L}+(?:\s+консультаци\p{L}+)?", @"\btelemedicine(?:\s+consultations?)?\b", "远程(?:医疗|会诊)", @"\bteletibbiyot\p{L}*|\btelemeditsina\p{L}*"),
        Of(TradePhrase.JointResearch, @"\bсовместн\p{L}+\s+(?:научн\p{L}+\s+)?исследовани\p{L}+", @"\bjoint\s+research\b", "(?:联合|合作)(?:科研|研究)", @"\bqo[ʻ'‘’`]shma\s+tadqiqot\p{L}*"),
        Of(TradePhrase.DelegationHead,
            @"\bделегаци\p{L}+\s+во\s+главе\s+с\b|\bвозглав(?:ил|ила|ляет|лял|ляла)\s+делегаци\p{L}+|\bглав\p{L}\s+делегации\b", @"\bdelegation\s+(?:headed|led)\s+by\b|\bhead\s+of\s+(?:the\s+)?delegation\b", "率(?:.{0,6})?代表团|代表团团长|率团", @"\b(?:boshchiligidagi|rahbarligidagi)\s+delegatsiya\p{L}*|\bdelegatsiya\s+rahbari\b"),
        Of(TradePhrase.FirstMeeting, @"\bперв(?:ая|ой|ую)\s+(?:\p{L}+\s+)?встреч\p{L}+", @"\bfirst\s+(?:\p{L}+\s+)?meeting\b", "(?:首次|第一次)(?:.{0,4})(?:会议|会晤|会见|会谈)", @"\bbirinchi\s+(?:\p{L}+\s+)?uchrashuv\p{L}*"),
        Of(TradePhrase.Offer, @"\bвыразил\p{L}*\s+готовность\b|\bготов(?:ы|а)?\s+(?:помочь|представить|поделиться|провести|оказать|принять)\b|\bпредложил\p{L}*\b", @"\b(?:expressed|voiced)\s+(?:\p{L}+\s+)?(?:readiness|willingness)\b|\b(?:is|are)\s+(?:ready|willing)\s+to\b|\boffered\s+to\b", "表示愿意|愿意?提供|愿为", @"\btayyor(?:ligi(?:ni)?|miz|lar)?\b(?:\s+bildir\p{L}+)?|\btaklif\s+qil\p{L}+"),
        Of(TradePhrase.Interest, @"\b(?:за)?интересова(?:ны|н|на|лись)\b|\bхот(?:им|ят|ели|ел)\s+(?:бы\s+)?(?:изучить|перенять|узнать|развивать)\b|\bпроявил\p{L}*\s+интерес\b", @"\b(?:is|are|were)\s+interested\s+in\b|\bexpressed\s+(?:\p{L}+\s+)?interest\b|\bwish(?:es)?\s+to\s+(?:study|learn)\b", "感兴趣|希望(?:学习|了解|加强)", @"\bqiziqish\s+bildir\p{L}+|\bo[ʻ'‘’`]rganmoqchi\p{L}*"),
        Of(TradePhrase.Assessment, @"\bвысоко\s+оцен\p{L}+|\bдостигли\s+(?:\p{L}+\s+){0,4}?успехов\b", @"\b(?:highly\s+)?(?:rated|praised|appreciated)\b", "高度(?:评价|赞扬)", @"\byuqori\s+baho(?:ladi|ladilar|landi)\b"),
        Of(TradePhrase.Plan, @"\bпланиру(?:ем|ют|ет|ется|ются)\b|\bзапланирован\p{L}*", @"\b(?:we|they|he|she)\s+plan\s+to\b|\bplans\s+to\b|\b(?:is|are)\s+planned\b", "计划|拟于", @"\brejalashtir\p{L}+"),
        Of(TradePhrase.Hedge, @"\bнасколько\s+(?:нам|мне)\s+известно\b|\bпо\s+предварительным\s+данным\b", @"\b(?:as\s+far\s+as|so\s+far\s+as|to\s+the\s+best\s+of)\s+(?:we|i|our|my)\s+know(?:ledge)?\b", "据(?:我们|我)所知", @"\b(?:bizga|menga)\s+ma[ʼ'’`]lum\s+bo[ʻ'‘’`]lishicha\b|\bbilishimizcha\b"),
        Of(TradePhrase.Discussed, @"\bобсуд(?:или|ил|ила|или)\b|\bобсужд(?:ались|ался|алось|али)\b", @"\bdiscuss(?:ed|ions?)\b", "讨论了?|商讨了?|座谈", @"\bmuhokama\s+(?:qildi|qilindi|etildi)\p{L}*"),
        Of(TradePhrase.Familiarised, @"\b(?:ознакомил|познакомил)(?:ся|ась|ись)\s+с\b|\bосмотрел\p{L}?\b", @"\b(?:toured|inspected)\b|\bgot\s+acquainted\s+with\b|\bfamiliari[sz]ed\s+\p{L}+\s+with\b", "参观了?|考察了?", @"\btanish(?:di|dilar|ib\s+chiqdi)\b"),
        Of(TradePhrase.OfficialVisit, @"\bс\s+официальн\p{L}+\s+визитом\b|\bофициальн\p{L}+\s+визит\p{L}*", @"\bofficial\s+visit\b", "正式访问", @"\brasmiy\s+tashrif\p{L}*"),
        Of(TradePhrase.WorkingVisit, @"\bс\s+рабоч\p{L}+\s+визитом\b|\bрабоч\p{L}+\s+визит\p{L}*", @"\bworking\s+visit\b", "工作访问", @"\bish(?:chi)?\s+tashrif\p{L}*"),
        Of(TradePhrase.BusinessVisit, @"\bс\s+делов\p{L}+\s+визитом\b|\bделов\p{L}+\s+визит\p{L}*", @"\bbusiness\s+visit\b", "商务(?:访问|考察)", @"\bamaliy\s+tashrif\p{L}*"),
        Of(TradePhrase.Visited, @"\bпосети(?:л|ла|ли)\b|\bпосещал\p{L}?\b|\bпобыва(?:л|ла|ли)\b|\bс\s+(?:\p{L}+\s+)?визитом\b", @"\bvisited\b|\bpaid\s+an?\s+(?:\p{L}+\s+)?visit\b", "访问了?|到访|来访", @"\btashrif\s+buyur\p{L}+"),
        Of(TradePhrase.TradeEconomic, @"\bторгово-экономическ\p{L}+", @"\btrade\s+and\s+economic\b|\beconomic\s+and\s+trade\b", "经贸", @"\bsavdo-iqtisodiy\b"),
        Of(TradePhrase.ScientificTechnical, @"\bнаучно-техническ\p{L}+", @"\bscientific\s+and\s+technical\b", "科技(?:领域|合作)", @"\bilmiy-texnik\p{L}*"),
        Of(TradePhrase.SocioCultural, @"\bсоциально-культурн\p{L}+", @"\bsocio-?cultural\b|\bsocial\s+and\s+cultural\b", "社会文化", @"\bijtimoiy-madaniy\b"),
        Of(TradePhrase.Humanitarian, @"\bгуманитарн\p{L}+", @"\bhumanitarian\b", "人文", @"\bgumanitar\b|\binsonparvarlik\b"),
    ];

    public static IReadOnlyList<Mark> Read(string article)
    {
        var marks = new List<Mark>();
        foreach (var (phrase, pattern) in Phrases)
        {
            foreach (Match match in pattern.Matches(article))
            {
                var start = match.Index + match.Value.Length - match.Value.TrimStart().Length;
                var end = match.Index + match.Length;
                if (!marks.Exists(m => m.Start < end && start < m.End))
                {
                    marks.Add(new Mark(start, end - start, MarkKind.Phrase) { Phrase = phrase });
                }
            }
        }

        return [.. marks.OrderBy(m => m.Start)];
    }

    private static (TradePhrase Phrase, Regex Pattern) Of(TradePhrase phrase, params string[] patterns) =>
        (phrase, new Regex(string.Join('|', patterns), Options));
}
