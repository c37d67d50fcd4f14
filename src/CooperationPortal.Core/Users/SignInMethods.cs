namespace CooperationPortal.Core.Users;

/// <summary>What follows from how somebody signed in.</summary>
public static class SignInMethods
{
    /// <summary>The browser is signed in at an identity provider too, and stays so.</summary>
    public static bool IsByProvider(this SignInMethod method) =>
        method is SignInMethod.Provider or SignInMethod.ProviderAlone or SignInMethod.ProviderAndCode;

    /// <summary>One proof alone.</summary>
    internal static bool IsOneFactor(this SignInMethod method) => method is SignInMethod.Password or SignInMethod.ProviderAlone;

    /// <summary>By what a session counts once the account's own second factor was set up in it, or ended.</summary>
    /// <param name="begun">By what it was begun.</param>
    /// <param name="next">By what one of a password would count.</param>
    internal static SignInMethod Becomes(this SignInMethod begun, SignInMethod next) => next switch
    {
        _ when begun is SignInMethod.Provider => begun,
        SignInMethod.Password when begun.IsByProvider() => SignInMethod.ProviderAlone,
        SignInMethod.Code when begun.IsByProvider() => SignInMethod.ProviderAndCode,
        _ => next,
    };
}
