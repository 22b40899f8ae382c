// What VS Code does around a webview: the API it lends once, and the theme it writes on the page, which a script
// before this one has put into `theme`. Runs in the page before anything else.
const api = {
  postMessage: (message) => void globalThis.sent(message),
  getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
  setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
};
globalThis.acquireVsCodeApi = () => {
  delete globalThis.acquireVsCodeApi;
  return api;
};

/** What the content security policy stopped, and what got past it. */
globalThis.refused = [];
globalThis.ran = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  globalThis.refused.push(`${violatedDirective} ${blockedURI}`),
);

// Functions handed over by tests have been compiled; this is what the compiler puts around those with a name.
globalThis.__name = (it) => it;

document.addEventListener('DOMContentLoaded', () => {
  const { kind, variables } = globalThis.theme;
  for (const [name, value] of Object.entries(variables))
    document.documentElement.style.setProperty(name, value);
  document.body.className = kind;
});
