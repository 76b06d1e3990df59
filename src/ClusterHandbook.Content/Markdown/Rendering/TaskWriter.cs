using Markdig.Extensions.TaskLists;

namespace ClusterHandbook.Content.Markdown.Rendering;

/// <summary>The box of a task, as a sign with a name: nothing can be ticked on a page.</summary>
internal sealed class TaskWriter : ArticleObjectWriter<TaskList>
{
    protected override void Write(ArticleHtmlRenderer renderer, TaskList task, ArticleContext context) =>
        renderer.Write(task.Checked ? "<span role=\"img\" aria-label=\"done\">☑</span>" : "<span role=\"img\" aria-label=\"to do\">☐</span>");
}
