using CooperationPortal.Tests.Core.Data.Articles;

namespace CooperationPortal.EndToEndTests.Journeys.Articles;

/// <summary>The second article, fact by fact, as it came out of the forms.</summary>
[Collection(ArticlesByHand.Collection)]
public sealed class SamaraNamanganByHandTests(ArticlesByHand articles) : SamaraNamanganFacts(articles.Samara);
