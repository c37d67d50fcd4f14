using CooperationPortal.Web.PageSupport.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Press;

/// <summary><c>&lt;article-beside model="…" /&gt;</c> anywhere in a form: the article that stands beside it.</summary>
[HtmlTargetElement("article-beside", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ArticleBesideTagHelper(IHtmlHelper html) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ArticleBeside Model { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((IViewContextAware)html).Contextualize(ViewContext);
        FormState.Of(ViewContext).Article = await html.PartialAsync("Press/_Article", Model);
        output.SuppressOutput();
    }
}
