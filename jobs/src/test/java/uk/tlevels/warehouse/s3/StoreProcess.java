package uk.tlevels.warehouse.s3;

import java.net.URI;

/** A server that can be ended and started again at the same address; its text form says what it is. */
interface StoreProcess {
    URI endpoint();

    void stop();

    void start();
}
