/** Stands in for React's developer tools, which ink only asks for in development. */
const nothing = { initialize: () => {}, connectToDevTools: () => {} };

// biome-ignore lint/style/noDefaultExport: ink imports the default
export { nothing as default };
