using LeadTemperature;
using Quickstart.Reading;

namespace Quickstart.ScoringModels;

/// <summary>Reads a scoring model from a JSON file.</summary>
public static class ModelFile
{
    /// <exception cref="UnreadableFileException">There is no such file, or it is no scoring model; the message names every fault.</exception>
    public static ScoringModel Read(string path)
    {
        try
        {
            using FileStream json = File.OpenRead(path);
            return ScoringModel.Create(ScoringModelDefinition.Load(json));
        }
        catch (ScoringModelException e)
        {
            throw new UnreadableFileException(path, [.. e.Faults.Select(fault => fault.Message)]);
        }
        catch (Exception e) when (UnreadableFileException.IsExpected(e))
        {
            throw UnreadableFileException.Of(path, e);
        }
    }
}
