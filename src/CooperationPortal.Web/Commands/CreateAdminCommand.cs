using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Web.Setup;
using FluentValidation;

namespace CooperationPortal.Web.Commands;

/// <summary>
/// The first account of an installation. The password is not an argument: arguments are seen by other users of the
/// machine.
/// </summary>
internal sealed class CreateAdminCommand : ICommand
{
    public string Name => "create-admin";

    public string Summary => "EMAIL \"FULL NAME\": make a system administrator; the password is asked for";

    public async Task<int> RunAsync(WebApplication app, string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments is not [var email, var fullName] || !email.Contains('@'))
        {
            Console.Error.WriteLine($"{Name} {Summary}");

            return 2;
        }

        await app.Services.OpenDatabaseAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<AccountService>()
                .CreateAdministratorAsync(email, fullName, ReadPassword(), Actor.Portal, cancellationToken);
            Console.WriteLine($"{email} may sign in.");

            return 0;
        }
        catch (ValidationException refusal)
        {
            foreach (var error in refusal.Errors)
            {
                Console.Error.WriteLine(error.ErrorMessage);
            }

            return 1;
        }
    }

    private static string ReadPassword()
    {
        if (Console.IsInputRedirected)
        {
            return Console.ReadLine() ?? "";
        }

        Console.Write($"Password (at least {PortalUser.PasswordLength} characters): ");
        var password = "";
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            password = key.Key is not ConsoleKey.Backspace ? password + key.KeyChar
                : password.Length > 0 ? password[..^1]
                : password;
        }

        Console.WriteLine();

        return password;
    }
}
