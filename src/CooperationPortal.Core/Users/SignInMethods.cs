namespace CooperationPortal.Core.Users;

/// <summary>What follows from how somebody signed in.</summary>
internal static class SignInMethods
{
    /// <summary>One proof alone.</summary>
    public static bool IsOneFactor(this SignInMethod method) => method is SignInMethod.Password or SignInMethod.ProviderAlone;

    /// <summary>By what a session counts once the account's own second factor was set up in it, or ended.</summary>
    /// <param name="begun">By what it was begun.</param>
    /// <param name="next">By what one of a password would count.</param>
    public static SignInMethod Becomes(this SignInMethod begun, SignInMethod next) => (begun, next) switch
    {
        (SignInMethod.Provider, _) => SignInMethod.Provider,
        (SignInMethod.ProviderAlone or SignInMethod.ProviderAndCode, SignInMethod.Password) => SignInMethod.ProviderAlone,
        (SignInMethod.ProviderAlone or SignInMethod.ProviderAndCode, SignInMethod.Code) => SignInMethod.ProviderAndCode,
        _ => next,
    };
}
