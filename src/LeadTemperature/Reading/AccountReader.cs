using System.Buffers;
using LeadTemperature.Classification;
using LeadTemperature.Compiling;
using LeadTemperature.Signals;

namespace LeadTemperature.Reading;

/// <summary>Puts the contacts of an account before a reading, those that nothing holds as one bag.</summary>
internal static class AccountReader
{
    public static TResult Read<TReading, TResult>(CompiledModel model, ReadOnlySpan<LeadState> contacts, long asOf, TReading reading)
        where TReading : struct, IReading<TResult>, allows ref struct
    {
        int count = model.Layout.CellCount;
        long[] borrowed = ArrayPool<long>.Shared.Rent(2 * count);
        try
        {
            Span<long> account = borrowed.AsSpan(0, count);
            model.Layout.Empty.CopyTo(account);
            foreach (LeadState contact in contacts)
            {
                Add(model, account, contact, asOf, borrowed.AsSpan(count, count));
            }

            return reading.Read(model, account, asOf);
        }
        finally
        {
            ArrayPool<long>.Shared.Return(borrowed);
        }
    }

    private static void Add(CompiledModel model, Span<long> account, LeadState contact, long asOf, Span<long> buffer)
    {
        ArgumentNullException.ThrowIfNull(contact);
        ReadOnlySpan<long> cells = contact.Cells;
        if (!ReferenceEquals(contact.Layout, model.Layout))
        {
            model.ProjectionFrom(contact.Layout).Project(contact.Cells, buffer);
            cells = buffer;
        }

        ReadingDoor.NotBeforeNewest(cells, asOf);
        if (Classifier.HeldBy(model.Classification, cells) is null)
        {
            StateMerger.Merge(model.Layout, account, cells);
        }
    }
}
