import type { Command } from './command.ts'
import { serveUntilTold } from './serve.ts'

/** Serves until it is told to stop. */
export const serveCommand: Command = {
  usage: '',
  about: 'Serves the reading room, and the desk behind the link that it prints, until Ctrl-C.',
  flags: {
    host: { takes: 'word', says: 'the address to listen on (INCIPIT_HOST; 127.0.0.1)' },
    port: { takes: 'word', says: 'the port (INCIPIT_PORT; 4040)' },
  },
  run: async ({ settings, terminal }) => {
    await serveUntilTold({ dataFolder: settings.dataFolder, host: settings.host, port: settings.port, say: (line) => terminal.out(`${line}\n`), complain: (line) => terminal.err(`${line}\n`) })
    return 0
  },
}
