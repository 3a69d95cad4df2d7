/** Where the API keeps what is under way: tasks, and, apart from them, runs of workflows. */
export type Shelf = 'tasks' | 'workflow_invocations';

/** What Retake calls a task: its id; for the run of a workflow with the shelf in front, since it is asked about elsewhere. */
export const taskName = (endpoint: string, id: string): string =>
  endpoint === 'workflows' ? `${invocations}/${id}` : id;

/** The shelf and the id of a task. Absent: it is no name that could have come from here, and must not become part of a path. */
export function taskAt(name: string): { readonly shelf: Shelf; readonly id: string } | undefined {
  const shelf = name.startsWith(`${invocations}/`) ? invocations : 'tasks';
  const id = shelf === 'tasks' ? name : name.slice(invocations.length + 1);
  return isPlainId(id) ? { shelf, id } : undefined;
}

/** Whether an id is one path segment, and not one that leads elsewhere. */
export const isPlainId = (id: string): boolean => /^[\w-]+$/.test(id);

const invocations = 'workflow_invocations';
