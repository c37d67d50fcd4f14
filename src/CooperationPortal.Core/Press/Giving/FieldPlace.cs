using System.Collections;
using System.Globalization;
using System.Reflection;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Press.Giving;

/// <summary>Where a field is in an input. A new row is the first that nothing was typed into, else one that is added by <see cref="Keep"/>.</summary>
internal sealed class FieldPlace
{
    private Action keep = () => { };

    private FieldPlace(object container) => Container = container;

    /// <summary>The input or the row that holds the field.</summary>
    public object Container { get; private set; }

    public PropertyInfo Field { get; private set; } = null!;

    /// <summary>As forms name it: <c>Stops[1].Party</c>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The steps with the id of the new row.</summary>
    public List<string> Path { get; } = [];

    public IRow? NewRow { get; private set; }

    public bool IsFilled => Field.GetValue(Container) switch
    {
        null => false,
        RecordPick pick => !pick.IsEmpty(),
        LocalizedInput text => !text.IsEmpty(),
        DateInput date => !date.Parts.IsEmpty(),
        string text => text.Length > 0,
        ICollection list => list.Count > 0,
        Enum choice => Convert.ToInt32(choice, CultureInfo.InvariantCulture) != 0,
        _ => true,
    } && NewRow is null;

    public static FieldPlace Of(RecordInput input, string path)
    {
        var place = new FieldPlace(input);
        foreach (var step in path.Split('/'))
        {
            place.Take(step);
        }

        return place;
    }

    public void Keep() => keep();

    private void Take(string step)
    {
        if (step == PassageTarget.NewRow || Guid.TryParse(step, out _))
        {
            Enter((IList)Field.GetValue(Container)!, step);
        }
        else
        {
            Field = Container.GetType().GetProperty(step)!;
            Name += (Name.Length == 0 ? "" : ".") + step;
            Path.Add(step);
        }
    }

    private void Enter(IList rows, string step)
    {
        var typed = rows.Cast<IRow>().ToList();
        var index = step == PassageTarget.NewRow ? typed.FindIndex(PassageGiver.IsBlank) : typed.FindIndex(r => r.Id == Guid.Parse(step));
        var row = index >= 0 ? typed[index] : New(Field.PropertyType.GetGenericArguments()[0]);
        if (step == PassageTarget.NewRow)
        {
            NewRow = row;
            keep = index >= 0 ? keep : () => rows.Add(row);
        }

        Container = row;
        Name += $"[{(index >= 0 ? index : typed.Count)}]";
        Path.Add(row.Id.ToString());
    }

    private static IRow New(Type type)
    {
        var row = (IRow)Activator.CreateInstance(type)!;
        row.Id = Guid.CreateVersion7();
        return row;
    }
}
