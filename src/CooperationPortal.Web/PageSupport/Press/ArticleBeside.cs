using CooperationPortal.Core.Press;
using CooperationPortal.Core.Press.Giving;
using CooperationPortal.Core.Press.Reading;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Forms;

namespace CooperationPortal.Web.PageSupport.Press;

/// <summary>The article beside the form of a record that is made of it.</summary>
public sealed record ArticleBeside(PressArticle Article, IReadOnlyList<Mark> Marks, RecordInput Input)
{
    /// <summary>The field with the words of the passage, that with the mark instead, that with the field it is for.</summary>
    public const string PassageField = "Passage";
    public const string MarkField = "PassageMark";
    public const string TargetField = "PassageTarget";

    /// <summary>The button that gives the passage to the field.</summary>
    public const string Give = "give";

    /// <summary>The query of a form's page that names the article to stand beside it.</summary>
    public const string Query = "article";

    /// <summary>What became of the passage that was given last; null where none was.</summary>
    public GivenPassage? Given { get; init; }

    /// <summary>The words of the passage that was refused, so that they need not be selected again.</summary>
    public string? Passage { get; init; }

    /// <summary>The fields that the reader may not write.</summary>
    public FormLocks? Locks { get; init; }

    public IReadOnlyList<PassageTarget> Targets => [.. PassageTargets.Of(Input).Where(t => Locks?.AreOn(t.Path) is not true)];
}
