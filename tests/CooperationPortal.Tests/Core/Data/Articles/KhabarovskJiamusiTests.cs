namespace CooperationPortal.Tests.Core.Data.Articles;

/// <summary>The first article as demo data.</summary>
[Collection(DemoCollection.Name)]
public sealed class KhabarovskJiamusiTests(DemoFixture demo)
    : KhabarovskJiamusiFacts(new DemoArticle(demo, "s1-khabarovsk-jiamusi"));
