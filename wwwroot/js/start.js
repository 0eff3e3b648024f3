// A circuit speaks the language of its page: its own request would tell only what the browser prefers.
Blazor.start({
  circuit: {
    configureSignalR: (connection) =>
      connection.withUrl(`_blazor?lang=${encodeURIComponent(document.documentElement.lang)}`),
  },
});
