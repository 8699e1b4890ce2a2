using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using LeadTemperature.EntityFrameworkCore.Mapping;

namespace LeadTemperature.EntityFrameworkCore.Speaking;

/// <summary>A statement that is being written: <c>{table}</c> puts in a table's name, <c>{type}</c> the next parameter.</summary>
internal sealed class Draft(Dialect dialect, TableNames names)
{
    private readonly StringBuilder _text = new();
    private readonly List<DbType> _types = [];

    public Draft Add([InterpolatedStringHandlerArgument("")] ref Handler text) => this;

    public Draft Raw(string text)
    {
        _text.Append(text);
        return this;
    }

    private string Quoted(LeadTable table) => dialect.Quote(names[table]);

    public Statement End(bool isOnce) => new(_text.ToString(), [.. _types], isOnce);

    /// <summary>Parts of an interpolated text, in their order.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Handler
    {
        private readonly Draft _draft;

        public Handler(int literals, int parts, Draft draft) => _draft = draft;

        public void AppendLiteral(string text) => _draft._text.Append(text);

        public void AppendFormatted(string text) => _draft._text.Append(text);

        public void AppendFormatted(long number) => _draft._text.Append(CultureInfo.InvariantCulture, $"{number}");

        public void AppendFormatted(LeadTable table) => _draft._text.Append(_draft.Quoted(table));

        /// <summary>The next parameter.</summary>
        public void AppendFormatted(DbType type)
        {
            _draft._text.Append(Statement.NameOf(_draft._types.Count));
            _draft._types.Add(type);
        }

        /// <summary>A parameter that stands before already.</summary>
        public void AppendFormatted(Again again) => _draft._text.Append(Statement.NameOf(again.Index));
    }
}
