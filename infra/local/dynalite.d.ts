declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** A DynamoDB API over HTTP on LevelDB; in memory without `path`. Times are how long tables take to change. */
  function dynalite(options?: {
    path?: string;
    createTableMs?: number;
    deleteTableMs?: number;
    updateTableMs?: number;
  }): Server;
  export default dynalite;
}
