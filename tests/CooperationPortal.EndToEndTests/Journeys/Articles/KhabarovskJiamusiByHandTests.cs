using CooperationPortal.Tests.Core.Data.Articles;

namespace CooperationPortal.EndToEndTests.Journeys.Articles;

/// <summary>The first article, fact by fact, as it came out of the forms.</summary>
[Collection(ArticlesByHand.Collection)]
public sealed class KhabarovskJiamusiByHandTests(ArticlesByHand articles) : KhabarovskJiamusiFacts(articles.Khabarovsk);
