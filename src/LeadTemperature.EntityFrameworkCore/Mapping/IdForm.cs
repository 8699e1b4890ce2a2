using System.Data;
using System.Data.Common;
using System.Text;

namespace LeadTemperature.EntityFrameworkCore.Mapping;

/// <summary>How ids stand in a column: as the type that the application's own keys have.</summary>
internal abstract class IdForm
{
    public static IdForm Text { get; } = new TextForm();

    public abstract Type ColumnType { get; }

    public abstract DbType DbType { get; }

    /// <summary>Ids in the order of the column are not in the order of ids everywhere.</summary>
    public virtual bool IsText => false;

    /// <exception cref="LeadStoreException">Ids of that type have no column.</exception>
    public static IdForm Of(Type type) =>
        type == typeof(Guid) ? new GuidForm()
        : type == typeof(long) ? new NumberForm()
        : type == typeof(int) ? new SmallForm()
        : type == typeof(string) ? Text
        : throw new LeadStoreException(new Fault("ids", "id-type", type.Name, "is no type of ids", "Guid, long, int, string"));

    /// <summary>Whether the column takes that id.</summary>
    public bool Fits(LeadId lead) => ToColumn(lead) is not null;

    public bool Fits(RepId rep) => ToColumn(LeadOf(rep)) is not null;

    public object Of(LeadId lead) => ToColumn(lead) ?? throw Refused("lead", lead.ToString());

    public object Of(RepId rep) => ToColumn(LeadOf(rep)) ?? throw Refused("rep", rep.ToString());

    public RepId ReadRep(DbDataReader row, int column)
    {
        LeadId read = ReadLead(row, column);
        return read.TryGetInt64(out long number) ? number : read.TryGetGuid(out Guid unique) ? unique : read.ToString();
    }

    public abstract LeadId ReadLead(DbDataReader row, int column);

    /// <summary>The order of the column, in which several rows are locked, so that two that lock the same never wait for each other.</summary>
    public virtual int Compare(LeadId left, LeadId right) => left.CompareTo(right);

    protected abstract object? ToColumn(LeadId id);

    private static LeadId LeadOf(RepId rep) => rep.TryGetInt64(out long number) ? number : rep.TryGetGuid(out Guid unique) ? unique : rep.ToString();

    private LeadStoreException Refused(string path, string id) =>
        new(new Fault(path, "id-type", $"\"{id}\"", $"does not fit the column, which takes a {ColumnType.Name}"));

    private sealed class GuidForm : IdForm
    {
        public override Type ColumnType => typeof(Guid);

        public override DbType DbType => DbType.Guid;

        public override LeadId ReadLead(DbDataReader row, int column) => row.GetGuid(column);

        protected override object? ToColumn(LeadId id) => id.TryGetGuid(out Guid unique) ? unique : null;
    }

    private sealed class NumberForm : IdForm
    {
        public override Type ColumnType => typeof(long);

        public override DbType DbType => DbType.Int64;

        public override LeadId ReadLead(DbDataReader row, int column) => row.GetInt64(column);

        protected override object? ToColumn(LeadId id) => id.TryGetInt64(out long number) ? number : null;
    }

    private sealed class SmallForm : IdForm
    {
        public override Type ColumnType => typeof(int);

        public override DbType DbType => DbType.Int32;

        public override LeadId ReadLead(DbDataReader row, int column) => row.GetInt32(column);

        protected override object? ToColumn(LeadId id) => id.TryGetInt64(out long number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;
    }

    private sealed class TextForm : IdForm
    {
        public override Type ColumnType => typeof(string);

        public override DbType DbType => DbType.String;

        public override bool IsText => true;

        public override LeadId ReadLead(DbDataReader row, int column) => row.GetString(column);

        public override int Compare(LeadId left, LeadId right) =>
            Encoding.UTF8.GetBytes(left.ToString()).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right.ToString()));

        protected override object? ToColumn(LeadId id) => id.IsValid ? id.ToString() : null;
    }
}
