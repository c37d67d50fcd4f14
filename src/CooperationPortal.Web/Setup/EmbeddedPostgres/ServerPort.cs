using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CooperationPortal.Web.Setup.EmbeddedPostgres;

/// <summary>
/// The loopback port of the server, kept in a file so that a restart under a running portal keeps its address.
/// </summary>
internal static class ServerPort
{
    /// <summary>The port of last time if it is free, else another one.</summary>
    public static int Choose(string file)
    {
        var port = Last(file);
        while (!IsFree(port))
        {
            // Below the ports that systems give to outgoing connections.
            port = Random.Shared.Next(20_000, 32_000);
        }

        ServerFolders.WritePrivate(file, port.ToString(CultureInfo.InvariantCulture));

        return port;
    }

    public static int Last(string file) =>
        File.Exists(file) && int.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var port)
            ? port
            : 0;

    private static bool IsFree(int port)
    {
        if (port == 0)
        {
            return false;
        }

        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();

            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
