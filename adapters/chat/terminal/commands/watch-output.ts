/**
 * Ends the process when nobody reads on (EPIPE: that is their right), or with exit code 3 and one
 * sentence when standard output cannot be written, for example on a full disk.
 */
export function watchOutput(): void {
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(
      `The answer cannot be written to standard output (${error.code ?? error.name}). Check the free space and the permissions of where it goes.\n`,
    );
    process.exit(3);
  });
}
