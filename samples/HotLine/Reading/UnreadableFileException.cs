namespace HotLine.Reading;

/// <summary>A file that cannot be read as what it should be; the message is one line for the user.</summary>
public sealed class UnreadableFileException(string path, string problem) : Exception($"{path}: {problem}");
