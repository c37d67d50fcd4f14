using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CooperationPortal.Tests.Support.Providers;

/// <summary>In what a provider, or somebody in its name, does not do as it must.</summary>
public sealed record Misbehaviour
{
    public static Misbehaviour None { get; } = new();

    /// <summary>Changes what the answer says in the address.</summary>
    public Func<string, string>? Answer { get; init; }

    /// <summary>Changes what the ID token says.</summary>
    public Action<JsonObject>? Token { get; init; }

    /// <summary>Signs it in another way.</summary>
    public Func<string, string>? Sign { get; init; }

    /// <summary>What the token endpoint answers instead of tokens.</summary>
    public IResult? Tokens { get; init; }

    /// <summary>Of whom UserInfo speaks.</summary>
    public string? UserInfoSubject { get; init; }

    /// <summary>The token endpoint never answers.</summary>
    public bool IsSilent { get; init; }
}
