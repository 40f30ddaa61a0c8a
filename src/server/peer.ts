/** What the show server needs besides the package itself: one command installs it all. */
const INSTALL = 'npm install socket.io classic-level jose';

/** A package that the server needs and that is not installed: it is an optional peer dependency. */
export class MissingPackageError extends Error {
  constructor(readonly packageName: string) {
    super(`The show server needs ${packageName}, which is not installed: ${INSTALL}`);
    this.name = 'MissingPackageError';
  }
}

/** Imports an optional peer dependency; rejects with a `MissingPackageError` where it is not installed. */
export async function peer<T>(packageName: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (isMissing(error, packageName)) throw new MissingPackageError(packageName);
    throw error;
  }
}

// The package may be there and one that it needs itself may not: that error names another package and is passed on.
function isMissing(error: unknown, packageName: string): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'ERR_MODULE_NOT_FOUND' &&
    error.message.includes(`'${packageName}'`)
  );
}
