namespace CooperationPortal.Tests.Core.Data.Articles;

/// <summary>The second article as demo data.</summary>
[Collection(DemoCollection.Name)]
public sealed class SamaraNamanganTests(DemoFixture demo)
    : SamaraNamanganFacts(new DemoArticle(demo, "s2-samara-namangan"));
