package dk.enplan.plan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(proxyBeanMethods = false)
class PlanApplication {

    static void main(String[] arguments) {
        SpringApplication.run(PlanApplication.class, arguments);
    }
}
