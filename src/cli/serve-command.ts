import type { Command } from './command.ts'
import { serveUntilTold } from './serve.ts'

/** Serves until it is told to stop. */
export const serveCommand: Command = {
  usage: '',
  most: 0,
  about: 'Serves the reading room, and the desk behind the link that it prints, until Ctrl-C.',
  flags: {
    host: { takes: 'word', says: 'the address to listen on (INCIPIT_HOST; 127.0.0.1)' },
    port: { takes: 'word', says: 'the port (INCIPIT_PORT; 4040)' },
    address: { takes: 'word', says: 'where the archive is for the world, as https://stories.example (INCIPIT_ADDRESS; as each request says)' },
    index: { takes: 'word', says: 'yes or no: whether search engines may list it (INCIPIT_INDEX; yes)' },
    'adult-label': { takes: 'word', says: 'adult, rta or no: how pages of works for adults say so to filters (INCIPIT_ADULT_LABEL; adult)' },
  },
  run: async ({ settings, terminal }) => {
    await serveUntilTold({ dataFolder: settings.dataFolder, host: settings.host, port: settings.port, address: settings.address, listing: settings, say: (line) => terminal.out(`${line}\n`), complain: (line) => terminal.err(`${line}\n`) })
    return 0
  },
}
