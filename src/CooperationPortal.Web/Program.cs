using CooperationPortal.Core;
using CooperationPortal.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortalDatabase();
builder.Services.AddCore();
builder.Services.AddProblemDetails();
builder.Services.AddPortalLocalisation();
builder.Services.AddRazorPages(options => options.Conventions.AddStyleguide(builder.Environment));

var app = builder.Build();
app.UseSecurityHeaders();
app.UseErrorPages();
app.UsePortalLocalisation();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapStaticAssets();
app.MapPreferences();
app.MapRazorPages().WithStaticAssets();
app.Run();
