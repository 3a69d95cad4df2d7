/** The slate's own colours, apart from the picture's. The recognition of rehearsal frames relies on them. */
export const ink = {
  bar: '#0d0f14',
  rule: '#2a2f3a',
  label: '#8b93a3',
  text: '#f5f2ea',
  mark: '#ffb300',
  onMark: '#16120a',
  chalk: '#ece8de',
} as const;
