using System.Text;

namespace LeadTemperature.Tests.Conventions;

/// <summary>Reads the little of C# that conventions need: arguments between parentheses, and the texts of an expression.</summary>
internal static class CodeText
{
    /// <summary>The arguments that begin at a place behind an opening parenthesis.</summary>
    public static IReadOnlyList<string> ArgumentsAt(string code, int start)
    {
        List<string> arguments = [];
        int depth = 0;
        int begin = start;
        for (int i = start; i < code.Length; i++)
        {
            if (code[i] == '"')
            {
                i = EndOfText(code, i);
            }
            else if (code[i] is '(' or '[' or '{')
            {
                depth++;
            }
            else if (code[i] is ')' or ']' or '}' or ',' && depth == 0)
            {
                arguments.Add(code[begin..i].Trim());
                begin = i + 1;
                if (code[i] != ',')
                {
                    break;
                }
            }
            else if (code[i] is ')' or ']' or '}')
            {
                depth--;
            }
        }

        return arguments;
    }

    /// <summary>The texts of an expression, without those in the holes of others; a hole reads <c>{}</c>.</summary>
    public static IReadOnlyList<string> TextsIn(string expression)
    {
        List<string> texts = [];
        for (int i = 0; i < expression.Length; i++)
        {
            if (expression[i] == '"')
            {
                int end = EndOfText(expression, i);
                texts.Add(WithoutHoles(expression[(i + 1)..end], isInterpolated: i > 0 && expression[i - 1] == '$'));
                i = end;
            }
        }

        return texts;
    }

    /// <summary>The place of the quote that ends a text.</summary>
    private static int EndOfText(string code, int start)
    {
        bool isInterpolated = start > 0 && code[start - 1] == '$';
        for (int i = start + 1; i < code.Length; i++)
        {
            if (code[i] == '\\')
            {
                i++;
            }
            else if (code[i] == '"')
            {
                return i;
            }
            else if (isInterpolated && code[i] == '{')
            {
                i = EndOfHole(code, i);
            }
        }

        throw new FormatException($"A text does not end: {code[start..]}");
    }

    private static int EndOfHole(string code, int start)
    {
        int depth = 0;
        for (int i = start; ; i++)
        {
            depth += code[i] == '{' ? 1 : code[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }

            i = code[i] == '"' ? EndOfText(code, i) : i;
        }
    }

    private static string WithoutHoles(string text, bool isInterpolated)
    {
        StringBuilder said = new();
        for (int i = 0; i < text.Length; i++)
        {
            bool isHole = isInterpolated && text[i] == '{';
            said.Append(isHole ? "{}" : text[i].ToString());
            i = isHole ? EndOfHole(text, i) : i;
        }

        return said.ToString();
    }
}
