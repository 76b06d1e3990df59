using System.Text.Json.Nodes;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>Answer files of four managers of one city; two of them run the same cluster.</summary>
public static class Managers
{
    /// <summary>Wants to discuss B8 and C3, does not know B9; ceramics.</summary>
    public static JsonObject Ines => Of(1, "Ines", "Ceramics", f =>
    {
        f["answers"] = Answers("""
            {
              "A1": { "text": "Tiles and tableware\n<script>document.title = 'broken'</script>" }, "A5": { "text": "", "choice": ["regional"] },
              "A8": { "text": "", "choice": ["maturity"] }, "B1": { "text": "Training is open to all.", "choice": ["open"] },
              "B8": { "text": "The university came twice.", "status": "discuss" },
              "B9": { "text": "", "status": "unsure", "who": "Rui at the agency" },
              "C3": { "text": "Mostly the same eight.", "n": 2, "per": "week", "about": "Energy prices", "status": "discuss" }
            }
            """);
        f["sumup"] = JsonNode.Parse("""{ "A": ["Too few technicians", "Newcomers stay apart", ""], "B": { "strengths": "Firms pay their fee" }, "C": {} }""");
        f["private"] = JsonNode.Parse("""{ "B8": "Please not before the mayor." }""");
        f["fit"] = JsonNode.Parse("""
            {
              "items": [
                { "id": "p1", "kind": "problem", "text": "Too few technicians", "from": "AS", "can": "act" },
                { "id": "p2", "kind": "problem", "text": "Newcomers stay apart", "from": "AS", "can": "influence" },
                { "id": "s1", "kind": "strategy", "text": "Training fund", "from": "B4" }, { "id": "a1", "kind": "action", "text": "Open days", "from": "C8" }
              ],
              "links": [
                { "from": "p1", "to": "s1", "how": "Pays for evening courses", "strength": "direct" },
                { "from": "s1", "to": "a1", "how": "", "strength": "partial" }
              ]
            }
            """);
    });

    /// <summary>Of the same cluster, and of another mind.</summary>
    public static JsonObject Jon => Of(2, "Jon", "ceramics ", f => f["answers"] = Answers("""
        {
          "A1": { "text": "Sanitary ware" }, "A5": { "text": "", "choice": ["national"] }, "B2": { "text": "Where glaze meets electronics." },
          "C3": { "text": "", "n": 5, "per": "week", "status": "discuss" }, "B9": { "text": "", "status": "unsure" }
        }
        """));

    /// <summary>Of another cluster.</summary>
    public static JsonObject Maria => Of(3, "Maria", "Telecoms", f => f["answers"] = Answers("""
        { "A1": { "text": "Software" }, "A5": { "text": "", "choice": ["regional"] }, "C3": { "text": "", "n": 2, "per": "week" } }
        """));

    /// <summary>Of a third.</summary>
    public static JsonObject Tiago => Of(4, "Tiago", "Sea", f => f["answers"] = Answers("""
        { "A1": { "text": "Fish, algae, ports" }, "B5": { "text": "One project that ends in June", "status": "discuss" } }
        """));

    /// <summary>All four.</summary>
    public static JsonObject[] All => [Ines, Jon, Maria, Tiago];

    /// <summary>A file with nothing but a name and a cluster.</summary>
    public static JsonObject Of(int number, string alias, string cluster, Action<JsonObject>? edit = null)
    {
        var file = JsonNode.Parse($$"""
            {
              "format": "clusterhandbook.assessment", "version": 1, "framework": { "id": "knowcities-table1", "edition": 1, "lang": "en" },
              "id": "00000000-0000-4000-8000-00000000000{{number}}", "revision": 7, "savedAt": "2026-09-1{{number}}T09:00:00.000Z", "position": "B3",
              "manager": { "alias": "{{alias}}", "city": "Aveiro", "cluster": "{{cluster}}" },
              "answers": {}, "sumup": { "A": ["", "", ""], "B": {}, "C": {} }, "fit": { "items": [], "links": [] },
              "step5": { "issues": "", "solutions": "" }, "private": {}
            }
            """)!.AsObject();
        edit?.Invoke(file);
        return file;
    }

    private static JsonNode Answers(string json) => JsonNode.Parse(json)!;
}
