using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CooperationPortal.Web.Pages.Account;

/// <summary>A password, typed twice because it is not seen.</summary>
public class NewPasswordInput
{
    public string? Password { get; set; }
    public string? Again { get; set; }

    public void Check(ModelStateDictionary state, string name, Text text)
    {
        if (Password != Again)
        {
            state.AddModelError($"{name}.{nameof(Again)}", text["ErrorsAccount.PasswordsDiffer"]);
        }
    }
}

/// <summary>The present password and the next one.</summary>
public sealed class ChangePasswordInput : NewPasswordInput
{
    public string? Present { get; set; }
}
