using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Shared;

/// <summary>How the values of this folder are stored, said once for the whole model.</summary>
public static class SharedTypeConventions
{
    /// <summary>For <c>ConfigureConventions</c>. <see cref="StatedDate"/> carries its own attributes.</summary>
    public static void UseSharedTypes(this ModelConfigurationBuilder configuration)
    {
        configuration.Properties<LocalizedText>()
            .HaveConversion<LocalizedTextConverter, LocalizedTextComparer>()
            .HaveColumnType("jsonb");
    }
}
