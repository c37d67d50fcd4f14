using CooperationPortal.Core.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Core.Search;

internal static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddScoped<IKeyUpdate, SourceWords>()
        .AddScoped<IKeyUpdate, CharactersOfNames>()
        .AddScoped<IKeyUpdate, PlaceWords>()
        .AddScoped<IKeyUpdate, DatesInKeys>()
        .AddScoped<IKeyUpdate, CharactersInKeys>()
        .AddScoped<IKeyUpdate, SourceKeys>()
        .AddScoped<KeyUpdates>()
        .AddScoped<NameIndex>()
        .AddScoped<PublicPosts>()
        .AddScoped<PeopleInPosts>()
        .AddScoped<LookupNames>()
        .AddScoped<RecordLookup>()
        .AddScoped<RegistryLookup>()
        .AddScoped<WrittenPeople>()
        .AddScoped<NearNames>()
        .AddScoped<KnownNames>()
        .AddScoped<PickResolver>()
        .AddScoped<DraftPicks>()
        .AddScoped<SearchTargets>()
        .AddScoped<PlacesWithRecords>()
        .AddScoped<TermSpelling>()
        .AddScoped<NameSpelling>()
        .AddScoped<ChineseWords>()
        .AddScoped<ChineseSounds>()
        .AddScoped<TermCodes>()
        .AddScoped<OtherReadings>()
        .AddScoped<FullNames>()
        .AddScoped<NamedSearch>()
        .AddScoped<SearchCorrections>()
        .AddScoped<SaidWords>()
        .AddScoped<VagueFinds>()
        .AddScoped<WiderWords>()
        .AddScoped<AlsoFound>()
        .AddScoped<JoinedWords>()
        .AddScoped<FewerWords>()
        .AddScoped<FoundSources>()
        .AddScoped<FoundSubjects>()
        .AddScoped<FoundStops>()
        .AddScoped<FoundPartnerships>()
        .AddScoped<Excerpts>()
        .AddScoped<NamedLists>()
        .AddScoped<NumbersBegun>()
        .AddScoped<SearchSuggestions>()
        .AddScoped<SearchReading>()
        .AddScoped<SearchQueries>();
}
