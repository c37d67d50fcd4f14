namespace CooperationPortal.Web.Mail;

/// <summary>A mail in words.</summary>
public sealed record ComposedMail(string Subject, string Text, string Html);
