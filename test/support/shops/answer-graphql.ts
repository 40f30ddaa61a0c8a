import {graphql, type GraphQLSchema} from 'graphql';
import type {ShopAnswer, ShopRequest} from './shop-server.js';

interface GraphqlBody {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

export function graphqlBody({body}: ShopRequest): GraphqlBody {
  return body as GraphqlBody;
}

/** Executes a request; a field that the schema does not have is a 400, as in the servers of the shops. */
export async function answerGraphql(
  schema: GraphQLSchema,
  request: ShopRequest,
  {rootValue}: {readonly rootValue: unknown},
): Promise<ShopAnswer> {
  const {query, variables} = graphqlBody(request);
  const body = await graphql({schema, source: query, rootValue, variableValues: variables});
  return {status: 'data' in body ? 200 : 400, body};
}
