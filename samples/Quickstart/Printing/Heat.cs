using LeadTemperature;
using Spectre.Console;

namespace Quickstart.Printing;

/// <summary>What each temperature looks like; without colours the shades and the words tell them apart.</summary>
public static class Heat
{
    public static Style Style(Temperature temperature) => temperature switch
    {
        Temperature.Hot => new Style(Color.Red, decoration: Decoration.Bold),
        Temperature.Warm => new Style(Color.Orange1),
        _ => new Style(Color.SteelBlue1),
    };

    public static char Shade(Temperature temperature) => temperature switch
    {
        Temperature.Hot => '█',
        Temperature.Warm => '▓',
        _ => '░',
    };
}
