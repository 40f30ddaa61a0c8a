import {SignJWT} from 'jose';

/** A token for the host of all shows, as a shop's back end signs it with the secret that it shares with the show server. */
export async function signHostToken({secret, name}: {readonly secret: string; readonly name: string}): Promise<string> {
  return new SignJWT({role: 'host', show: '*', name})
    .setProtectedHeader({alg: 'HS256'})
    .setSubject('host')
    .setIssuedAt()
    .setExpirationTime('30d')
    .sign(new TextEncoder().encode(secret));
}
