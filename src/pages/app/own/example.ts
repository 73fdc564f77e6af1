/** A made-up shop in the form of a Compose file: who starts after whom, and addresses that are needed to run. */
export const EXAMPLE = `name: a small shop
services:
  web:
    image: shop/web
    depends_on: [shop]
  shop:
    image: shop/api
    depends_on: [catalogue, orders]
    environment:
      CATALOGUE: http://catalogue:8080
      ORDERS: http://orders:8080
  catalogue:
    image: shop/catalogue
    depends_on: [database, search]
    environment:
      DATABASE_URL: postgres://database:5432/shop
  orders:
    image: shop/orders
    depends_on: [database, queue, payments]
    environment:
      DATABASE_URL: postgres://database:5432/shop
      QUEUE: amqp://queue:5672
  mail:
    image: shop/mail
    depends_on: [queue]
  payments:
    image: shop/payments
  search:
    image: opensearch
    depends_on: [database]
  queue:
    image: rabbitmq
  database:
    image: postgres
`;
